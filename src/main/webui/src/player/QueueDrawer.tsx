import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { CloseIcon, DownIcon, UpIcon } from '../components/icons';
import { usePlayer, usePlayerState } from './PlayerContext';

/** What plays next, to be put in another order; loaded when it is opened. */
export default function QueueDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const player = usePlayer();
  const queue = usePlayerState((state) => state.queue);
  const index = usePlayerState((state) => state.index);
  return (
    <Drawer anchor="right" open={open} onClose={onClose} slotProps={{ paper: { 'aria-label': t('player.queue'), role: 'dialog', sx: { width: 'min(420px, 100vw)' } } }}>
      <Box sx={{ display: 'flex', alignItems: 'center', p: 2, gap: 1 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>{t('player.queue')}</Typography>
        <Button disabled={queue.length === 0} onClick={() => player.clear()}>{t('player.clear')}</Button>
        <IconButton aria-label={t('player.close')} onClick={onClose}><CloseIcon /></IconButton>
      </Box>
      {queue.length === 0 && <Typography sx={{ px: 2 }}>{t('player.queueEmpty')}</Typography>}
      <List>
        {queue.map((item, at) => (
          <ListItem
            key={item.id}
            disablePadding
            secondaryAction={
              <>
                <IconButton size="small" aria-label={t('player.moveUp', { title: item.title })} disabled={at === 0} onClick={() => player.move(at, at - 1)}><UpIcon fontSize="small" /></IconButton>
                <IconButton size="small" aria-label={t('player.moveDown', { title: item.title })} disabled={at === queue.length - 1} onClick={() => player.move(at, at + 1)}><DownIcon fontSize="small" /></IconButton>
                <IconButton size="small" aria-label={t('player.remove', { title: item.title })} onClick={() => player.remove(item.id)}><CloseIcon fontSize="small" /></IconButton>
              </>
            }
          >
            <ListItemButton selected={at === index} aria-current={at === index ? 'true' : undefined} onClick={() => player.jump(at)} sx={{ pr: '120px !important' }}>
              <ListItemText primary={item.title} secondary={item.artist} slotProps={{ primary: { noWrap: true }, secondary: { noWrap: true } }} />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </Drawer>
  );
}
