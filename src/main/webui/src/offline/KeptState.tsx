import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { BinIcon } from '../components/icons';
import { useOnDemand } from '../components/useOnDemand';
import { useWords } from '../i18n/useWords';
import { bitrateOf } from '../player/quality';
import { shelf } from './device';
import { bytesOf, type About } from './kept';
import { useKeeping } from './useKept';

const loadConfirm = () => import('../components/Confirm');

/** What is kept of a mixtape, and the button that gives its space back. */
export function KeptState({ about }: { about: About }) {
  const { t, bytes, when } = useWords();
  const [asking, setAsking] = useState(false);
  const [keeping, { phase }] = useKeeping(about.slug);
  const close = () => setAsking(false);
  const Confirm = useOnDemand(loadConfirm, asking, close);
  const remove = () => {
    close();
    keeping.forget();
    void shelf?.remove(about.slug);
  };
  const size = bytes(bytesOf(about));
  const kbps = bitrateOf(about.quality);
  const says = [
    t(about.complete ? 'offline.isKept' : 'offline.isPart', { done: about.done, count: about.total }),
    t(`quality.${about.quality}`) + (kbps === null ? '' : ` (${t('player.kbps', { kbps })})`),
    size,
    when(about.when),
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography variant="body2" sx={{ flex: '1 1 200px' }}>{says.join(' · ')}</Typography>
      <Button color="error" startIcon={<BinIcon />} disabled={phase === 'keeping'} aria-label={t('offline.remove', { title: about.title })} onClick={() => setAsking(true)}>
        {t('mixtapes.removes')}
      </Button>
      {Confirm && asking && (
        <Confirm title={t('offline.removing', { title: about.title })} act={t('mixtapes.removes')} busy={false} onClose={close} onAct={remove}>
          <Typography>{t('offline.removingSays', { size })}</Typography>
        </Confirm>
      )}
    </Box>
  );
}
