import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import Typography from '@mui/material/Typography';
import { Suspense, useId, type ReactNode } from 'react';

interface Props {
  /** Its heading, which also names it. */
  title?: string;
  /** Stands below the heading. */
  says?: string;
  /** Stands beside the heading. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a page on a card; what is loaded later does not hold up the others. */
export function Section({ title, says, action, children }: Props) {
  const id = useId();
  return (
    <Card component="section" variant="outlined" aria-labelledby={title && id}>
      <CardContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {title && (
          <Box>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
              <Typography variant="h2" id={id} sx={{ flex: 1 }}>{title}</Typography>
              {action}
            </Box>
            {says && <Typography color="textSecondary">{says}</Typography>}
          </Box>
        )}
        <Suspense fallback={null}>{children}</Suspense>
      </CardContent>
    </Card>
  );
}
