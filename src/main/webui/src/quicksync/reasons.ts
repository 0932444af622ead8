import type { TFunction } from 'i18next';

const PATTERNS: [RegExp, (t: TFunction, number: string) => string][] = [
  [/^speed>=(.+)$/, (t, mbps) => t('reason.speedAtLeast', { mbps })],
  [/^speed<(.+)$/, (t, mbps) => t('reason.speedBelow', { mbps })],
  [/^cpu>(.+)$/, (t, percent) => t('reason.cpuAbove', { percent })],
  [/^memory>(.+)$/, (t, percent) => t('reason.memoryAbove', { percent })],
  [/^(cpu<.+|memory<.+)$/, (t) => t('reason.idle')],
  [/^(save-data)$/, (t) => t('reason.saveData')],
  [/^(listeners waiting)$/, (t) => t('reason.listeners')],
  [/^mode=(.+)$/, (t) => t('reason.mode')],
];

/** Why the server decided as it did, in plain words; a reason that these pages don't know stays as the server wrote it. */
export function reasonsInWords(reasons: readonly string[], t: TFunction): string[] {
  const words = reasons.map((reason) => {
    for (const [pattern, say] of PATTERNS) {
      const found = pattern.exec(reason);
      if (found) {
        return say(t, found[1] ?? '');
      }
    }
    return reason;
  });
  return [...new Set(words)];
}
