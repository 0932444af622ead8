import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearch } from 'wouter';
import { searchAddress, SECTIONS } from './addresses';
import { SearchField } from './SearchField';

/** The parts of the library, and the search in all of it. */
export function LibraryHeader() {
  const { t } = useTranslation();
  const [path, go] = useLocation();
  const searching = path === '/library/search';
  const query = new URLSearchParams(useSearch());
  const q = searching ? (query.get('q') ?? '') : '';
  const search = useCallback(
    (next: string) => {
      if (next !== '') {
        go(searchAddress(next), { replace: searching });
      } else if (searching) {
        go('/library/albums', { replace: true });
      }
    },
    [go, searching],
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1.5, mb: 1 }}>
      <Box component="nav" aria-label={t('library.parts')} sx={{ display: 'flex', gap: 0.5 }}>
        {SECTIONS.map((section) => {
          const here = path.startsWith(`/library/${section}`);
          return (
            <Button
              key={section}
              component={Link}
              href={`/library/${section}`}
              color={here ? 'primary' : 'inherit'}
              aria-current={here ? 'page' : undefined}
              sx={{ borderRadius: 0, borderBottom: 3, borderColor: here ? 'primary.main' : 'transparent', minWidth: 0, px: 1.5 }}
            >
              {t(`library.${section}`)}
            </Button>
          );
        })}
      </Box>
      <SearchField q={q} onSearch={search} />
    </Box>
  );
}
