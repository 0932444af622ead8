import Typography from '@mui/material/Typography';
import type { SystemStyleObject, Theme } from '@mui/system';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Whether the visitor has come from another page of ours. */
let onTheWay = false;

interface Props {
  /** Empty while somebody writes it. */
  children: string;
  /** Only for screen readers, where what is seen says it already. */
  hidden?: boolean;
  sx?: SystemStyleObject<Theme>;
}

const UNSEEN = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;

/** The heading of a page, which also names the window. Where a link has led here, and is gone with its page, the focus goes on from here. */
export function PageTitle({ children, hidden = false, sx }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = [children, t('app.name')].filter(Boolean).join(' · ');
  }, [children, t]);
  useEffect(() => {
    if (onTheWay && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
    onTheWay = true;
  }, []);
  return (
    <Typography ref={heading} variant="h1" tabIndex={-1} sx={{ outline: 'none', overflowWrap: 'anywhere', ...(hidden && UNSEEN), ...sx }}>{children}</Typography>
  );
}
