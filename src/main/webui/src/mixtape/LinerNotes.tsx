import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';

/**
 * HTML in the text is shown as text, addresses may only be of kinds that can't run anything, and nothing is fetched from elsewhere: a picture
 * becomes a link. Headings begin below those of the page.
 */
const COMPONENTS: Components = {
  h1: 'h3',
  h2: 'h4',
  h3: 'h5',
  h4: 'h6',
  h5: 'h6',
  a: ({ href, children }) => <Elsewhere {...(href && { href })}>{children}</Elsewhere>,
  img: ({ src, alt }) => <Elsewhere {...(typeof src === 'string' && { href: src })}>{alt || (typeof src === 'string' ? src : '')}</Elsewhere>,
};

/** A link that leaves these pages; only its text where its address was none that may be followed. */
function Elsewhere({ href, children }: { href?: string; children: ReactNode }) {
  return href ? <a href={href} target="_blank" rel="noopener noreferrer nofollow">{children}</a> : <>{children}</>;
}

/** Liner notes as they are read. */
export default function LinerNotes({ text }: { text: string }) {
  return (
    <Box sx={{ overflowWrap: 'anywhere', '& a': { color: 'primary.main' }, '& pre': { overflowX: 'auto' }, '& :is(h3, h4, h5, h6)': { mt: 2, mb: 0.5 }, '& p': { my: 1 }, '& blockquote': { borderLeft: 3, borderColor: 'divider', ml: 0, pl: 2 } }}>
      <Markdown components={COMPONENTS}>{text}</Markdown>
    </Box>
  );
}
