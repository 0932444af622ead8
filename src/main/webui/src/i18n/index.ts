import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en';

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

/** Loads the texts of a language; English is always there. */
async function fetchTexts(language: Language): Promise<void> {
  if (language === 'de' && !i18next.hasResourceBundle('de', 'translation')) {
    i18next.addResourceBundle('de', 'translation', (await import('./de')).default);
  }
}

async function use(language: Language): Promise<void> {
  await fetchTexts(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Changes the language, now and for the next time; fails, and changes nothing, when its texts can't be loaded. */
export async function speak(language: Language): Promise<void> {
  await use(language);
  localStorage.setItem(KEY, language);
}

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false }, // React does
  returnNull: false,
});

/** Settles when the texts are there, in English where the others can't be loaded. */
export const spoken: Promise<void> = use(initial()).catch(() => undefined);

export default i18next;
