import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { notify } from './notices';

/**
 * A part of the page whose script is loaded when it is first wanted, such as a menu; null until it is there. When it can't be loaded,
 * a notice says so and `gaveUp` is called, and the next wish tries again. `load` must be the same function every time.
 */
export function useOnDemand<Props>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  wanted: boolean,
  gaveUp: () => void,
): ComponentType<Props> | null {
  const { t } = useTranslation();
  const [part, setPart] = useState<ComponentType<Props> | null>(null);
  const missing = wanted && part === null;
  useEffect(() => {
    if (!missing) {
      return undefined;
    }
    let left = false;
    load().then(
      (loaded) => left || setPart(() => loaded.default),
      () => {
        if (!left) {
          notify(t('app.offline'));
          gaveUp();
        }
      },
    );
    return () => {
      left = true;
    };
    // `gaveUp` and `t` are new each time the page is drawn, and are none of the reasons to load again
  }, [missing, load]);
  return part;
}
