/** All texts in English. Other languages have the same keys, which the compiler sees to. */
const en = {
  app: { name: 'Quicksync', skip: 'To the content', offline: 'The server can’t be reached.', broken: 'This page can’t be shown.', retry: 'Try again', loading: 'Loading …', notFound: 'There is no such page.', home: 'To the library' },
  nav: { main: 'Main', library: 'Library', mixtapes: 'Mixtapes', quicksync: 'Quick Sync', cache: 'Cache and jobs', settings: 'Language and appearance', login: 'Log in', logout: 'Log out' },
  theme: { label: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark', language: 'Language' },
  player: {
    region: 'Player', play: 'Play', pause: 'Pause', next: 'Next track', previous: 'Previous track', seek: 'Position', volume: 'Volume', mute: 'Mute', unmute: 'Sound on',
    queue: 'Queue', queueEmpty: 'The queue is empty.', close: 'Close', clear: 'Empty the queue', remove: 'Remove {{title}}', moveUp: 'Move {{title}} up', moveDown: 'Move {{title}} down',
    quality: 'Quality', nothing: 'Nothing is playing.', kbps: '{{kbps}} kbps', why: 'Why this quality', waiting: 'Loading …', of: '{{position}} of {{duration}}',
    failure: {
      network: 'The connection to the server was lost.', missing: 'This track is not there any more.',
      format: 'This browser can’t play this track at this quality.', refused: 'You may not hear this track; log in first.',
    },
  },
  library: {
    search: 'Search titles, artists, albums', parts: 'Parts of the library', albums: 'Albums', artists: 'Artists', tracks: 'Tracks', album: 'Album', artist: 'Artist', nobody: 'Unknown artist', results: 'Found for “{{q}}”',
    nothing: 'Nothing was found.', keys: 'The arrow keys go from one to the next.', play: 'Play {{title}}', playAlbum: 'Play the album {{title}}', queue: 'Add {{title}} to the queue', more: 'More for {{title}}',
    playAll: 'Play all', next: 'Play next', toQueue: 'Add to the queue', toMixtape: 'Add to a mixtape …', toAlbum: 'To the album', toArtist: 'To the artist',
    queued_one: '{{count}} track added to the queue', queued_other: '{{count}} tracks added to the queue', playsNext_one: '{{count}} track plays next', playsNext_other: '{{count}} tracks play next',
    trackCount_one: '{{count}} track', trackCount_other: '{{count}} tracks', albumCount_one: '{{count}} album', albumCount_other: '{{count}} albums',
    addTitle: 'Add {{name}} to a mixtape', newMixtape: 'Title of a new mixtape', make: 'Make', moreMixtapes: 'More mixtapes', cancel: 'Cancel', added: 'Added to {{title}}', show: 'Show',
    listing_one: 'The music is being looked through: {{count}} track so far.', listing_other: 'The music is being looked through: {{count}} tracks so far.', tags_one: 'The tags of {{count}} track are still to be read.', tags_other: 'The tags of {{count}} tracks are still to be read.',
    empty: {
      none: 'There is no music yet', noneSays: 'Put files (FLAC, MP3, M4A, Ogg, Opus, WAV and others) into the folder that MUSIC_ROOT names on the server. They appear here by themselves.',
      looking: 'The music is being looked through', lookingSays: 'What is found appears here by itself.',
      missing: 'The music folder can’t be read', missingSays: 'The folder that MUSIC_ROOT names on the server is missing or empty; it may be on a disk that is not mounted. As soon as it is there, so is the music.',
    },
  },
  quality: { auto: 'Auto', original: 'Original', ultra: 'Ultra', high: 'High', medium: 'Medium', low: 'Low', saver: 'Saver', autoSays: 'What suits your connection', originalSays: 'The file as it is' },
  reason: {
    speedAtLeast: 'Your connection makes {{mbps}} Mbps or more.', speedBelow: 'Your connection makes less than {{mbps}} Mbps.', cpuAbove: 'The server’s processor is busy (above {{percent}} %).',
    memoryAbove: 'The server’s memory is nearly full (above {{percent}} %).', idle: 'The server has nothing else to do, and you prefer quality.', saveData: 'Your device saves data.', mode: 'You have chosen this level.',
  },
  quicksync: {
    title: 'Quick Sync', intro: 'Quicksync measures the way between the server and you, and chooses the bitrate that it carries.',
    network: 'Connection', system: 'Server', decision: 'Decision', mbps: '{{mbps}} Mbps', cpu: 'Processor', memory: 'Memory', source: 'Measured by {{source}}', at: 'at {{time}}',
    sources: { client: 'this browser', observed: 'what you have streamed', hint: 'what the browser says', probe: 'the server’s own connection', fallback: 'nothing yet; assumed' },
    excellent: 'Excellent', good: 'Good', fair: 'Fair', poor: 'Poor', low_load: 'Little to do', moderate_load: 'Busy', high_load: 'Very busy',
    mode: 'Quality mode', modes: { auto: 'Auto', ultra: 'Ultra (320 kbps)', high: 'High (256 kbps)', medium: 'Medium (128 kbps)', low: 'Low (64 kbps)' },
    preferQuality: 'Prefer quality', preferQualitySays: 'One level higher while the server has little to do.', adapt: 'Adapt to the server’s load', adaptSays: 'One level lower while it is very busy.',
    downloads: 'Also for downloads', downloadsSays: 'Downloads come at the chosen quality, not as the original.',
    test: 'Measure my connection', testing: 'Measuring: {{percent}} %', tested: '{{mbps}} Mbps from here to the server. Quicksync chooses {{level}}.', testFailed: 'It could not be measured: {{reason}}',
    buffer: 'Buffer', bufferSays: '{{seconds}} s ahead, at most {{most}} s; it starts again with {{again}} s.', saved: 'Saved', notSaved: 'It could not be saved: {{reason}}', bitrate: '{{kbps}} kbps', manual: 'chosen by you', automatic: 'chosen by Quicksync',
  },
  mixtapes: {
    title: 'Mixtapes', create: 'New mixtape', name: 'Title', nameHelp: 'It can be changed later.', makes: 'Make it', cancel: 'Cancel', none: 'There is no mixtape yet.', more: 'Show more',
    tracks_one: '{{count}} track', tracks_other: '{{count}} tracks', changed: 'changed {{when}}', edit: 'Edit {{title}}', remove: 'Delete {{title}}', list: 'All mixtapes',
    removing: 'Delete “{{title}}”?', removingSays: 'Its link stops working. The music itself stays.', removes: 'Delete', removed: '“{{title}}” was deleted.', undo: 'Undo', notRemoved: 'It could not be deleted: {{reason}}', notMade: 'It could not be made: {{reason}}',
  },
  mixtape: {
    all: 'All mixtapes', title: 'Title', titleMissing: 'A mixtape needs a title; until then the last one stays.', description: 'Description', notes: 'Liner notes', notesHelp: 'Markdown: # heading, *emphasis*, [link](address), - list', write: 'Write', preview: 'Preview', notesView: 'View of the liner notes', notesEmpty: 'There are no liner notes.',
    saving: { saved: 'All changes are saved.', waiting: 'Not saved yet …', saving: 'Saving …', conflict: 'Not saved: somebody else has changed this mixtape.', failed: 'Not saved: {{reason}}', gone: 'Not saved: somebody has deleted this mixtape.' },
    conflict: 'Somebody else has changed this mixtape', conflictSays: 'Which version shall it be? The other one is kept until you leave, and can be brought back.', loadTheirs: 'Load the other version', keepMine: 'Keep mine', theirs: 'The other version: “{{title}}”, {{tracks}}',
    asideMine: 'Your version was put aside.', asideTheirs: 'The other version was put aside.', bringBack: 'Bring it back', forget: 'Forget it', gone: 'What you see is still here, and can be made again.', makeAgain: 'Make it again',
    tracks: 'Tracks', noTracks: 'There are no tracks yet. Search for some below.', duration: '{{tracks}}, {{time}}', missing: 'The file is missing.', play: 'Play', drag: 'Move {{title}}', up: 'Move {{title}} up', down: 'Move {{title}} down', remove: 'Remove {{title}}', removed: '{{title}} was removed.',
    dragHow: 'Press space or enter to pick the track up, the arrow keys to move it, space or enter again to drop it, and escape to leave it where it was.',
    dragStart: '{{title}} was picked up, at place {{place}} of {{count}}.', dragOver: '{{title}} is at place {{place}} of {{count}}.', dragEnd: '{{title}} was dropped at place {{place}} of {{count}}.', dragCancel: '{{title}} stays where it was.',
    add: 'Add tracks', found: 'Tracks found', addTrack: 'Add {{title}}', added: '{{title}} was added.', isIn: 'in the mixtape', progress: 'Preparation', preparing: 'Renditions are being made: {{current}} of {{total}}', prepared: 'Everything is prepared: {{current}} of {{total}}', notPrepared: 'It could not all be prepared: {{message}}', idle: 'There is nothing to be done.', disconnected: 'Connecting …',
    share: 'Share', link: 'Link', linkSays: 'Whoever has this link can listen, as far as the server lets them.', copy: 'Copy the link', copied: 'Copied', notCopied: 'The browser did not copy it; please do it by hand.', open: 'Open the page', qr: 'QR code of the link',
  },
  share: {
    label: 'A mixtape', playAll: 'Play all', tracks: 'Tracks', play: 'Play {{title}}', cover: 'Covers of the tracks', playlist: 'For another player', playlistQuality: 'Quality', playlistGet: 'Playlist (.m3u8)', empty: 'There is nothing on this mixtape yet.', missing: 'This mixtape is not there. Perhaps it was deleted.', nowPlaying: 'playing',
  },
};

export default en;

/** The same keys, any texts. */
export type Texts = { [Part in keyof typeof en]: Same<(typeof en)[Part]> };
type Same<T> = { [Key in keyof T]: T[Key] extends string ? string : Same<T[Key]> };
