import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchIcon } from '../components/icons';

/** How long a pause in typing has to be before it is searched, in milliseconds. */
const PAUSE_MS = 150;

/** Of a field of MUI only what is needed here: those load five times as much. */
const Field = styled('input')(({ theme }) => ({
  font: 'inherit',
  color: 'inherit',
  width: '100%',
  padding: '10px 44px 10px 40px',
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.palette.text.secondary}`,
  backgroundColor: theme.palette.background.paper,
  '&::placeholder': { color: theme.palette.text.secondary, opacity: 1 },
  '&:focus': { outline: `3px solid ${theme.palette.primary.main}`, outlineOffset: 0, borderColor: 'transparent' },
}));

interface Props {
  /** What is searched for now. */
  q: string;
  onSearch: (q: string) => void;
}

/** Searches while somebody types. The key "/" leads here, Escape empties it, and an arrow down leads to what was found. */
export function SearchField({ q, onSearch }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  const sent = useRef(q);

  useEffect(() => {
    if (q !== sent.current) { // a link or the browser's back button has changed it
      sent.current = q;
      setTyped(q);
    }
  }, [q]);
  useEffect(() => {
    const next = typed.trim();
    if (next === sent.current) {
      return undefined;
    }
    const pause = setTimeout(() => {
      sent.current = next;
      onSearch(next);
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed, onSearch]);
  useEffect(() => {
    const pressed = (event: globalThis.KeyboardEvent) => {
      const { target } = event;
      const typing = target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"]') !== null;
      if (event.key === '/' && !typing && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);

  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault();
      setTyped('');
    } else if (event.key === 'ArrowDown') {
      const first = document.querySelector<HTMLElement>('main [data-main]:not([tabindex="-1"])');
      if (first) {
        event.preventDefault();
        first.focus();
      }
    }
  };
  return (
    <Box role="search" sx={{ position: 'relative', flex: '1 1 260px', maxWidth: { md: 480 } }}>
      <SearchIcon color="action" sx={{ position: 'absolute', left: 10, top: '50%', transform: 'translateY(-50%)', pointerEvents: 'none' }} />
      <Field
        ref={field}
        type="search"
        aria-label={t('library.search')}
        placeholder={t('library.search')}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={pressed}
      />
      {typed === '' && (
        <Box component="kbd" aria-hidden sx={{ position: 'absolute', right: 12, top: '50%', transform: 'translateY(-50%)', px: 1, border: 1, borderColor: 'divider', borderRadius: 0.5, font: 'inherit', fontSize: '.8rem', color: 'text.secondary', pointerEvents: 'none', display: { xs: 'none', sm: 'block' } }}>/</Box>
      )}
    </Box>
  );
}
