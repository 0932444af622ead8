import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { currentNotice, dismissNotice, holdNotice, subscribeToNotices, type Notice } from './notices';

/** Where notices are seen, and read out by screen readers. It stands right above the player, so that it never covers it. */
export function Notices() {
  const notice = useSyncExternalStore(subscribeToNotices, currentNotice);
  return (
    <Box role="status" sx={{ position: 'relative', height: 0 }}>
      {notice && (
        <Paper
          key={notice.id}
          elevation={6}
          onMouseEnter={() => holdNotice(true)}
          onMouseLeave={() => holdNotice(false)}
          onFocus={() => holdNotice(true)}
          onBlur={() => holdNotice(false)}
          sx={{ position: 'absolute', bottom: 8, left: '50%', transform: 'translateX(-50%)', width: 'max-content', maxWidth: 'calc(100vw - 32px)', px: 2, py: 1, display: 'flex', alignItems: 'center', gap: 1, bgcolor: 'text.primary', color: 'background.paper' }}
        >
          {notice.text}
          {notice.to && <Button {...leading(notice.id, notice.to)} color="inherit" size="small" sx={{ textDecoration: 'underline' }}>{notice.to.text}</Button>}
        </Paper>
      )}
    </Box>
  );
}

/** What can be done about a notice is done once. */
function leading(id: number, to: NonNullable<Notice['to']>) {
  if (!('act' in to)) {
    return { component: Link, href: to.address };
  }
  const act = () => {
    dismissNotice(id);
    to.act();
  };
  return { onClick: act };
}
