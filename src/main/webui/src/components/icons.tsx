import SvgIcon, { type SvgIconProps } from '@mui/material/SvgIcon';

/** Drawn for these pages on a grid of 24; a whole icon package would cost more than it is worth. */
function icon(path: string) {
  return function Icon(props: SvgIconProps) {
    return (
      <SvgIcon {...props}>
        <path d={path} />
      </SvgIcon>
    );
  };
}

export const PlayIcon = icon('M7 4.5v15l13-7.5z');
export const PauseIcon = icon('M6 4h4.5v16H6zM13.5 4H18v16h-4.5z');
export const NextIcon = icon('M5 5v14l9.5-7zM16 5h3v14h-3z');
export const PreviousIcon = icon('M19 5v14l-9.5-7zM5 5h3v14H5z');
export const QueueIcon = icon('M3 5h12v2H3zM3 10h12v2H3zM3 15h8v2H3zM17 11v9l5-4.5z');
export const SoundIcon = icon('M3 9v6h4l5 5V4L7 9zM14 8.5a4 4 0 0 1 0 7zM14 5a7.5 7.5 0 0 1 0 14v-2a5.5 5.5 0 0 0 0-10z');
export const MutedIcon = icon('M3 9v6h4l5 5V4L7 9zM15 9.4 16.4 8 19 10.6 21.6 8 23 9.4 20.4 12 23 14.6 21.6 16 19 13.4 16.4 16 15 14.6 17.6 12z');
export const CloseIcon = icon('M5.4 4 12 10.6 18.6 4 20 5.4 13.4 12 20 18.6 18.6 20 12 13.4 5.4 20 4 18.6 10.6 12 4 5.4z');
export const UpIcon = icon('M12 5l8 9h-5v6H9v-6H4z');
export const DownIcon = icon('M12 19l-8-9h5V4h6v6h5z');
export const AddIcon = icon('M10.5 4h3v6.5H20v3h-6.5V20h-3v-6.5H4v-3h6.5z');
export const LibraryIcon = icon('M4 4h3v16H4zM9 4h3v16H9zM13.7 4.9l2.9-.8L21 19.6l-2.9.8z');
export const MixtapeIcon = icon('M3 5h18v14H3zM5 7v10h2l1.5-3h7l1.5 3h2V7zM8.5 8.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM15.5 8.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z');
export const SyncIcon = icon('M3 14h4v6H3zM10 9h4v11h-4zM17 4h4v16h-4z');
export const CacheIcon = icon('M4 5c0-4 16-4 16 0v14c0 4-16 4-16 0zM6 8v3c0 2 12 2 12 0V8c-3 1.4-9 1.4-12 0zM6 14v4c0 2 12 2 12 0v-4c-3 1.4-9 1.4-12 0z');
export const SettingsIcon = icon('M10 3h4l.6 2.6 2.3 1.3 2.5-.8 2 3.5-2 1.8v2.6l2 1.8-2 3.5-2.5-.8-2.3 1.3L14 22h-4l-.6-2.2-2.3-1.3-2.5.8-2-3.5 2-1.8v-2.6l-2-1.8 2-3.5 2.5.8 2.3-1.3zM12 9a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z');
export const SearchIcon = icon('M10 3a7 7 0 0 1 5.6 11.2l5.1 5.1-1.4 1.4-5.1-5.1A7 7 0 1 1 10 3zm0 2a5 5 0 1 0 0 10 5 5 0 0 0 0-10z');
export const MoreIcon = icon('M12 3.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM12 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM12 16.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z');
export const PersonIcon = icon('M12 3a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM3.5 21c0-9 17-9 17 0z');
export const BinIcon = icon('M9 3h6l1 2h4v2H4V5h4zM6 9h12l-1 12H7zM9.5 11.5v7h1.5v-7zM13 11.5v7h1.5v-7z');
export const GripIcon = icon('M8 4h3v3H8zM13 4h3v3h-3zM8 10.5h3v3H8zM13 10.5h3v3h-3zM8 17h3v3H8zM13 17h3v3h-3z');
export const CopyIcon = icon('M8 3h12v14H8zM10 5v10h8V5zM4 7h2v12h10v2H4z');
export const OpenIcon = icon('M13 3h8v8h-2.5V7.3l-8 8-1.8-1.8 8-8H13zM4 6h6v2.5H6.5v9h9V14H18v6H4z');
export const KeepIcon = icon('M10.5 3h3v8H17l-5 6-5-6h3.5zM4 18.5h16V21H4z');
