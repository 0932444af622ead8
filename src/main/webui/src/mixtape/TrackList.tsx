import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type Active, type Announcements, type DragEndEvent, type Over } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { memo, useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { BinIcon, DownIcon, GripIcon, UpIcon } from '../components/icons';
import { clock } from '../player/time';
import type { Entry } from './content';

interface Props {
  entries: readonly Entry[];
  onMove: (from: number, to: number) => void;
  onRemove: (key: string) => void;
}

/** Pixels that a pointer moves before it drags, so that a click is a click. */
const DRAG_AFTER = 5;

/** The tracks in their order, which is changed by dragging, by the same with the keyboard, or with a click on an arrow (WCAG 2.2, 2.5.7). */
export default function TrackList({ entries, onMove, onRemove }: Props) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DRAG_AFTER } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const keys = useMemo(() => entries.map((entry) => entry.key), [entries]);
  const announcements = useMemo<Announcements>(() => {
    const say = (text: 'dragStart' | 'dragOver' | 'dragEnd' | 'dragCancel', active: Active, over: Over | null) =>
      t(`mixtape.${text}`, {
        title: entries.find((entry) => entry.key === active.id)?.title,
        place: keys.indexOf(String((over ?? active).id)) + 1,
        count: keys.length,
      });
    let told: Over['id'] | undefined; // a track that was picked up is over itself at once, which would be told in place of that
    return {
      onDragStart: ({ active }) => {
        told = active.id;
        return say('dragStart', active, null);
      },
      onDragOver: ({ active, over }) => {
        if (over?.id === told) {
          return undefined;
        }
        told = over?.id;
        return say('dragOver', active, over);
      },
      onDragEnd: ({ active, over }) => say('dragEnd', active, over),
      onDragCancel: ({ active }) => say('dragCancel', active, null),
    };
  }, [entries, keys, t]);
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) {
      onMove(keys.indexOf(String(active.id)), keys.indexOf(String(over.id)));
    }
  };
  const remove = useCallback(
    (key: string, at: number) => {
      onRemove(key);
      // The button is gone; whoever goes on by keyboard finds the one of the track that took its place.
      requestAnimationFrame(() => {
        const bins = list.current?.querySelectorAll<HTMLElement>('[data-remove]');
        bins?.item(Math.min(at, bins.length - 1))?.focus();
      });
    },
    [onRemove],
  );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('mixtape.dragHow') } }}
    >
      <SortableContext items={keys} strategy={verticalListSortingStrategy}>
        <Box component="ol" ref={list} aria-label={t('mixtape.tracks')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {entries.map((entry, at) => (
            <Row key={entry.key} entry={entry} at={at} last={at === entries.length - 1} onMove={onMove} onRemove={remove} />
          ))}
        </Box>
      </SortableContext>
    </DndContext>
  );
}

interface RowProps {
  entry: Entry;
  at: number;
  last: boolean;
  onMove: Props['onMove'];
  onRemove: (key: string, at: number) => void;
}

const Row = memo(function Row({ entry, at, last, onMove, onRemove }: RowProps) {
  const { t } = useTranslation();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: entry.key });
  const { title } = entry;
  return (
    <Box
      component="li"
      ref={setNodeRef}
      style={{ transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined, transition }}
      sx={{ display: 'flex', alignItems: 'center', minHeight: 56, borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper', position: 'relative', ...(isDragging && { zIndex: 1, boxShadow: 4 }) }}
    >
      <IconButton ref={setActivatorNodeRef} size="small" {...attributes} {...listeners} aria-label={t('mixtape.drag', { title })} sx={{ cursor: 'grab', touchAction: 'none' }}>
        <GripIcon fontSize="small" />
      </IconButton>
      <Box sx={{ flex: 1, minWidth: 0, px: 1 }}>
        <Typography noWrap>{title}</Typography>
        <Typography noWrap variant="body2" color={entry.missing ? 'error' : 'text.secondary'}>
          {entry.missing ? t('mixtape.missing') : [entry.artist, entry.album].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <Typography variant="body2" sx={{ display: { xs: 'none', sm: 'block' }, mr: 1, fontVariantNumeric: 'tabular-nums' }}>{entry.duration === null ? '' : clock(entry.duration)}</Typography>
      <IconButton size="small" aria-label={t('mixtape.up', { title })} disabled={at === 0} onClick={() => onMove(at, at - 1)}><UpIcon fontSize="small" /></IconButton>
      <IconButton size="small" aria-label={t('mixtape.down', { title })} disabled={last} onClick={() => onMove(at, at + 1)}><DownIcon fontSize="small" /></IconButton>
      <IconButton size="small" data-remove aria-label={t('mixtape.remove', { title })} onClick={() => onRemove(entry.key, at)}><BinIcon fontSize="small" /></IconButton>
    </Box>
  );
});
