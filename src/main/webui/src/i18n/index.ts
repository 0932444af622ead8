import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import de from './de';
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

/** Changes the language, now and for the next time. */
export function speak(language: Language): void {
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}

void i18next.use(initReactI18next).init({
  lng: initial(),
  fallbackLng: 'en',
  resources: { en: { translation: en }, de: { translation: de } },
  interpolation: { escapeValue: false }, // React does
  returnNull: false,
});
document.documentElement.lang = i18next.language;

export default i18next;
