/** All texts in English. Other languages have the same keys, which the compiler sees to. */
const en = {
  app: { name: 'Quicksync', skip: 'To the content', offline: 'The server can’t be reached.', broken: 'This page can’t be shown.', cancel: 'Cancel', retry: 'Try again', loading: 'Loading …', notFound: 'There is no such page.', home: 'To the library' },
  nav: { main: 'Main', library: 'Library', mixtapes: 'Mixtapes', quicksync: 'Quick Sync', cache: 'Cache and jobs', settings: 'Language and appearance', login: 'Log in', logout: 'Log out' },
  theme: { label: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark', language: 'Language' },
  player: {
    region: 'Player', play: 'Play', pause: 'Pause', next: 'Next track', previous: 'Previous track', seek: 'Position', volume: 'Volume', mute: 'Mute', unmute: 'Sound on',
    queue: 'Queue', queueEmpty: 'The queue is empty.', close: 'Close', clear: 'Empty the queue', remove: 'Remove {{title}}', moveUp: 'Move {{title}} up', moveDown: 'Move {{title}} down',
    quality: 'Quality', nothing: 'Nothing is playing.', kbps: '{{kbps}} kbps', of: '{{position}} of {{duration}}',
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
    albumCount_one: '{{count}} album', albumCount_other: '{{count}} albums',
    addTitle: 'Add {{name}} to a mixtape', newMixtape: 'Title of a new mixtape', make: 'Make', moreMixtapes: 'More mixtapes', added: 'Added to {{title}}', show: 'Show',
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
    memoryAbove: 'The server’s memory is nearly full (above {{percent}} %).', idle: 'The server has nothing else to do, and you prefer quality.', listeners: 'Listeners come first; some are waiting.', saveData: 'Your device saves data.', mode: 'You have chosen this level.',
  },
  quicksync: {
    title: 'Quick Sync', intro: 'Quicksync measures the way between the server and you, and chooses the bitrate that it carries.',
    network: 'Connection', system: 'Server', decision: 'Decision', mbps: '{{mbps}} Mbps', cpu: 'Processor', memory: 'Memory', source: 'Measured by {{source}} at {{time}}', unmeasured: 'Not measured yet: this is assumed.',
    sources: { client: 'this browser', observed: 'what you have streamed', hint: 'what the browser says', probe: 'the server’s own connection' },
    excellent: 'Excellent', good: 'Good', fair: 'Fair', poor: 'Poor', low_load: 'Little to do', moderate_load: 'Busy', high_load: 'Very busy',
    mode: 'Quality mode', modes: { auto: 'Auto', ultra: 'Ultra (320 kbps)', high: 'High (256 kbps)', medium: 'Medium (128 kbps)', low: 'Low (64 kbps)' },
    preferQuality: 'Prefer quality', preferQualitySays: 'One level higher while the server has little to do.', adapt: 'Adapt to the server’s load', adaptSays: 'One level lower while it is very busy.',
    downloads: 'Also for downloads', downloadsSays: 'Downloads come at the chosen quality, not as the original.',
    test: 'Measure my connection', testing: 'Measuring: {{percent}} %', tested: '{{mbps}} Mbps from here to the server. Quicksync chooses {{level}}.', testFailed: 'It could not be measured: {{reason}}',
    buffer: 'Buffer', bufferSays: '{{seconds}} s ahead, at most {{most}} s; it starts again with {{again}} s.', saved: 'Saved', notSaved: 'It could not be saved: {{reason}}', manual: 'chosen by you', automatic: 'chosen by Quicksync',
  },
  mixtapes: {
    title: 'Mixtapes', create: 'New mixtape', name: 'Title', nameHelp: 'It can be changed later.', makes: 'Make it', none: 'There is no mixtape yet.', more: 'Show more',
    tracks_one: '{{count}} track', tracks_other: '{{count}} tracks', changed: 'changed {{when}}', remove: 'Delete {{title}}', list: 'All mixtapes',
    removing: 'Delete “{{title}}”?', removingSays: 'Its link stops working. The music itself stays.', removes: 'Delete', removed: '“{{title}}” was deleted.', undo: 'Undo', notRemoved: 'It could not be deleted: {{reason}}', notMade: 'It could not be made: {{reason}}',
  },
  mixtape: {
    title: 'Title', titleMissing: 'A mixtape needs a title; until then the last one stays.', description: 'Description', notes: 'Liner notes', notesHelp: 'Markdown: # heading, *emphasis*, [link](address), - list', write: 'Write', preview: 'Preview', notesView: 'View of the liner notes', notesEmpty: 'There are no liner notes.',
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
    label: 'A mixtape', tracks: 'Tracks', cover: 'Covers of the tracks', playlist: 'For another player', playlistQuality: 'Quality', playlistGet: 'Playlist (.m3u8)', empty: 'There is nothing on this mixtape yet.', missing: 'This mixtape is not there. Perhaps it was deleted.',
  },
  offline: {
    part: 'Offline', title: 'Kept on this device', all: 'All that is kept', newVersion: 'A new version is there.', reload: 'Reload', none: 'Nothing is kept here yet. A mixtape can be kept from its page, and then be heard without a network.',
    cannot: 'This browser keeps nothing here; it does so over HTTPS only, or on the server’s own machine.', says: 'What is kept can be heard on this device without a network. It stays until it is deleted here, after a logout too.',
    keep: 'Keep offline', goOn: 'Go on', keepAnew: 'Keep it anew', expected: 'It takes about {{size}}.', nothing: 'There is no track that could be kept.', changed: 'The mixtape was changed after it was kept.',
    isKept_one: '{{count}} track kept', isKept_other: '{{count}} tracks kept', isPart_one: '{{done}} of {{count}} track kept', isPart_other: '{{done}} of {{count}} tracks kept', progress: '{{done}} of {{total}} tracks are there; {{size}} loaded', progressOf: 'Progress',
    done: 'It is kept.', cancelled: 'Cancelled; what is there stays, and it can go on.', cancelledAll: 'Cancelled; nothing is kept.', goesOn: 'What is there stays, and it can go on.', refused: 'The server does not give: {{tracks}}',
    remove: 'Delete {{title}} from this device', removing: 'Delete “{{title}}” from this device?', removingSays: 'This frees {{size}}. The mixtape itself stays on the server.', gone: 'The browser has lost this; delete it, and keep it again.',
    used: '{{size}} in all.', allowed: 'The browser allows {{size}} more.', unsafe: 'It may delete all of it when space is short.',
    failure: { room: 'There is not enough room: {{lacking}} too little. A lower quality takes less.', full: 'The browser gives no more room. Delete something that is kept, or choose a lower quality.', network: 'The connection to the server was lost.', login: 'The server wants you to log in first.', server: 'It could not be kept: {{reason}}' },
  },
  account: {
    title: 'Your account', of: 'Logged in as {{name}}', name: 'Name', password: 'Password', wrong: 'Name or password is wrong.', noAccounts: 'Nobody has an account on this server, so nobody has to log in.',
    notKept: 'Your browser has not kept the login; it may refuse cookies.', wait: 'Too many attempts have failed. Try again in {{time}}.', again: 'Log in again', againSays: 'Your login has ended. The page stays as it is.', logoutFailed: 'That failed; try to log out again',
    change: 'Change password', changeSays: 'All other logins of yours end.', current: 'Current password', new: 'New password', repeat: 'New password again', rule: '8 to 72 bytes; letters beyond ASCII count for two or more.',
    tooShort: 'At least 8 bytes.', tooLong: 'At most 72 bytes; letters beyond ASCII count for two or more.', unprintable: 'No line breaks or other control characters.', differs: 'The two are not the same.', currentWrong: 'The current password is wrong.', changed: 'Your password is changed.',
  },
  admin: {
    title: 'Administration', only: 'This page is for admins.', kept: 'Administration is not to be had from here; a proxy may keep it inside.', back: 'Back',
    size: 'Size', sizeOf: '{{size}} of {{limit}}', noLimit: 'No limit is set.', files_one: '{{number}} rendition', files_other: '{{number}} renditions', free: '{{free}} of the disk are free; {{least}} stay free.', freeUnknown: 'How much of the disk is free can’t be told.',
    hitRate: 'Hit rate', overall: 'Since the start', lastHour: 'Last hour', lastDay: 'Last day', target: 'Target', noRequests: 'No requests', reached: 'Target {{target}} reached', missed: 'Below the target of {{target}}',
    requests: 'Hits: {{hits}} · misses: {{misses}} · joined somebody else’s: {{coalesced}} · needed none: {{bypass}}',
    overTime: 'Hit rate over time', overTimeSays: 'The last day in quarters of an hour, since the server has started.', chart: 'Hit rate from {{from}} to {{to}}: {{before}} at first, {{now}} at last; the target is {{target}}.', asTable: 'As a table', time: 'Time',
    rungs: 'Qualities', quality: 'Quality', filesHead: 'Renditions', bytesHead: 'Size', hitsHead: 'Hits', missesHead: 'Misses',
    evictions: 'Evicted since the start', evicted: { vanished: 'The track is gone', replaced: 'The track has changed', expired: 'Not used for too long', least_valuable: 'Room was needed' },
    transcodes: 'Transcodes', active: 'Running', waiting: 'Waiting', failedSince: 'Failed since the start',
  },
  jobs: {
    title: 'Pre-caching: tasks and jobs', show: 'Show', all: 'All', tasks: 'Tasks', jobs: 'Jobs', noTasks: 'No tasks.', noJobs: 'No jobs.', more_one: '{{number}} more', more_other: '{{number}} more',
    ofMixtape: 'Mixtape {{mixtape}}', kinds: { mixtape: 'A mixtape', manual: 'By hand', warm: 'The most played', nightly: 'Nightly' },
    states: { running: 'Running', queued: 'Waiting', paused: 'Paused', failed: 'Failed', completed: 'Completed', cancelled: 'Cancelled', ended: 'Window closed' },
    counts: { running: 'Running', queued: 'waiting', made: 'made', found: 'already there', failed: 'failed', cancelled: 'cancelled' },
    progress: 'Progress: {{name}}', done: '{{percent}} of {{total}}', eta: '{{time}} to go', created: 'asked for {{when}}', finished: 'over {{when}}',
    end: 'End', forget: 'Forget', cancel: 'Cancel', endTitle: 'End this task?', endSays_one: '{{number}} job is not done yet and will not be. What is made stays.', endSays_other: '{{number}} jobs are not done yet and will not be. What is made stays.',
  },
  precache: {
    title: 'Pre-cache', says: 'Makes renditions before anyone asks, behind all other work.', what: 'What', everything: 'All mixtapes and the most played tracks', qualities: 'At which qualities', qualitiesSay: 'None chosen: those of the configuration.',
    preview: 'What would be made?', start: 'Start', started: 'The task is taken on; it stands among the tasks.', nothing: 'Nothing is missing that could be made.', would_one: '{{number}} rendition, about {{size}}', would_other: '{{number}} renditions, about {{size}}', displaced: 'About {{size}} that nobody has used for some time would make way.',
    leftOut: { cached: 'There already', passes_through: 'Need no rendition', no_track: 'Track is missing', no_room: 'No room' },
  },
  clear: {
    title: 'Clear the cache', says: 'Removes renditions that fit all of this. They are made again when somebody asks.', allQualities: 'All qualities', allPaths: 'all tracks', anyAge: 'any age', path: 'Track or folder', pathSays: 'As it stands below the music root; empty for all.', pathWrong: 'A path below the music root, such as Artist/Album.',
    days: 'Older than, in days', daysSay: 'Empty for any age.', daysWrong: 'A whole number from 0 to 999999.', preview: 'What would go?', ask: 'Clear this from the cache?', act: 'Clear', again: 'The tracks themselves stay.', nothing: 'Nothing in the cache fits this.',
    would_one: '{{number}} rendition would go, {{size}}.', would_other: '{{number}} renditions would go, {{size}}.', cleared_one: '{{number}} rendition is gone, {{size}}.', cleared_other: '{{number}} renditions are gone, {{size}}.',
  },
  scan: {
    title: 'Music', start: 'Look for new music', running: 'The music is being looked through …', finished: 'Looked through {{when}}', never: 'Not looked through yet.', rootMissing: 'The folder of the music can’t be read, or is empty though it was not. Nothing is removed.',
    figures: { tracks: 'Tracks', new: 'New', changed: 'Changed', removed: 'Gone', errors: 'Can’t be read', tags_to_read: 'Tags still to be read' },
  },
  users: {
    title: 'Users', list: 'Who has an account', you: 'you', nobody: 'Nobody yet.', local: 'Nobody has an account, so everybody at this machine is an admin. The first account must be an admin’s; from then on everybody has to log in.',
    roles: { user: 'User', admin: 'Admin' }, environment: 'set in the server’s environment', since: 'since {{when}}', make: { user: 'Make a user', admin: 'Make an admin' }, reset: 'New password', remove: 'Remove',
    new: 'New account', role: 'Role', nameRule: '1 to 64 letters without accents, digits, dots, underscores and hyphens.', create: 'Make the account', made: '{{name}} has an account.',
    changeAsk: 'Make {{name}} “{{role}}”?', change: 'Change', changed: '{{name}} is changed.', ends: 'All logins of this account end.', removeAsk: 'Remove {{name}}?', removeSays: 'All that was kept for this account goes with it. This can’t be undone.', removed: '{{name}} is removed.', resetTitle: 'New password for {{name}}', resetDone: '{{name}} has a new password.',
  },
};

export default en;

/** The same keys, any texts. */
export type Texts = { [Part in keyof typeof en]: Same<(typeof en)[Part]> };
type Same<T> = { [Key in keyof T]: T[Key] extends string ? string : Same<T[Key]> };
