import Box from '@mui/material/Box';
import { useState } from 'react';
import { coverAddress } from './addresses';
import { hueOf } from './hue';

interface Props {
  /** Of a track that has the picture, or null. */
  path: string | null;
  /** What it is the cover of; its first letter stands on what is drawn instead. */
  name: string;
}

/** A square picture that is loaded when it comes into sight; a record in a colour of its own where there is none. It is not read out. */
export function Cover({ path, name }: Props) {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <Box sx={{ aspectRatio: '1', width: '100%', borderRadius: 1, overflow: 'hidden', bgcolor: 'action.hover', '& > *': { display: 'block', width: '100%', height: '100%', objectFit: 'cover' } }}>
      {path !== null && path !== broken
        ? <img loading="lazy" decoding="async" width={240} height={240} src={coverAddress(path)} alt="" onError={() => setBroken(path)} />
        : <Record name={name} />}
    </Box>
  );
}

function Record({ name }: { name: string }) {
  const hue = hueOf(name);
  const letter = [...name.trim()][0]?.toLocaleUpperCase() ?? '';
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
      <rect width="100" height="100" fill={`hsl(${hue} 38% 34%)`} />
      <path d="M0 100 100 0V100z" fill={`hsl(${(hue + 40) % 360} 42% 26%)`} />
      <circle cx="50" cy="50" r="38" fill="#16191b" />
      <g fill="none" stroke="#ffffff" strokeOpacity=".13">
        <circle cx="50" cy="50" r="34" />
        <circle cx="50" cy="50" r="29.5" />
        <circle cx="50" cy="50" r="25" />
      </g>
      <circle cx="50" cy="50" r="17" fill={`hsl(${hue} 55% 74%)`} />
      <text x="50" y="57.5" textAnchor="middle" fontSize="21" fontWeight="700" fontFamily="system-ui, sans-serif" fill="#16191b">{letter}</text>
    </svg>
  );
}
