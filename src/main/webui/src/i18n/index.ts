import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en, { type Texts } from './en';

const KEY = 'quicksync.language';

export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

function isLanguage(text: string | undefined | null): text is Language {
  return text === 'en' || text === 'de';
}

/** The one that was chosen, or else the first of the browser's that there is. */
function initial(): Language {
  const chosen = localStorage.getItem(KEY);
  if (isLanguage(chosen)) {
    return chosen;
  }
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
}

/** Languages beside English come when somebody speaks them, so that nobody loads the texts of two. */
const OTHERS: Record<Exclude<Language, 'en'>, () => Promise<{ default: Texts }>> = { de: () => import('./de') };

async function load(language: Language): Promise<void> {
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', (await OTHERS[language]()).default);
  }
}

async function change(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Changes the language, now and for the next time; it stays as it is where the texts can't be had. */
export function speak(language: Language): void {
  localStorage.setItem(KEY, language);
  change(language).catch(() => undefined);
}

async function start(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false }, // React does
    returnNull: false,
  });
  document.documentElement.lang = 'en';
  await change(initial()).catch(() => undefined);
}

/** There are texts to show. */
export const ready = start();

export default i18next;
