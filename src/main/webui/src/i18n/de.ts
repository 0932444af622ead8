import type { Texts } from './en';

/** Alle Texte auf Deutsch. */
const de: Texts = {
  app: { name: 'Quicksync', skip: 'Zum Inhalt', offline: 'Der Server ist nicht zu erreichen.', broken: 'Diese Seite ist nicht zu zeigen.', retry: 'Noch einmal', loading: 'Lädt …', notFound: 'Diese Seite gibt es nicht.', home: 'Zur Musik' },
  nav: { main: 'Hauptmenü', library: 'Musik', mixtapes: 'Mixtapes', quicksync: 'Quick Sync', cache: 'Cache und Aufträge', settings: 'Sprache und Aussehen', login: 'Anmelden', logout: 'Abmelden' },
  theme: { label: 'Aussehen', system: 'Wie das System', light: 'Hell', dark: 'Dunkel', language: 'Sprache' },
  player: {
    region: 'Player', play: 'Abspielen', pause: 'Pause', next: 'Nächster Titel', previous: 'Voriger Titel', seek: 'Stelle', volume: 'Lautstärke', mute: 'Stumm', unmute: 'Ton an',
    queue: 'Warteschlange', queueEmpty: 'Die Warteschlange ist leer.', close: 'Schließen', clear: 'Warteschlange leeren', remove: '{{title}} entfernen', moveUp: '{{title}} nach oben', moveDown: '{{title}} nach unten',
    quality: 'Qualität', nothing: 'Es läuft nichts.', kbps: '{{kbps}} kbit/s', why: 'Warum diese Qualität', waiting: 'Lädt …', of: '{{position}} von {{duration}}',
    failure: {
      network: 'Die Verbindung zum Server ist abgerissen.', missing: 'Diesen Titel gibt es nicht mehr.',
      format: 'Dieser Browser kann den Titel in dieser Qualität nicht abspielen.', refused: 'Diesen Titel dürfen Sie nicht hören; melden Sie sich an.',
    },
  },
  library: {
    search: 'Titel, Künstler, Alben suchen', parts: 'Teile der Musik', albums: 'Alben', artists: 'Künstler', tracks: 'Titel', album: 'Album', artist: 'Künstler', nobody: 'Unbekannter Künstler', results: 'Gefunden zu „{{q}}“',
    nothing: 'Nichts gefunden.', keys: 'Die Pfeiltasten führen von einem zum nächsten.', play: '{{title}} abspielen', playAlbum: 'Das Album {{title}} abspielen', queue: '{{title}} in die Warteschlange', more: 'Mehr zu {{title}}',
    playAll: 'Alles abspielen', next: 'Als Nächstes', toQueue: 'In die Warteschlange', toMixtape: 'In ein Mixtape …', toAlbum: 'Zum Album', toArtist: 'Zum Künstler',
    queued_one: '{{count}} Titel in der Warteschlange', queued_other: '{{count}} Titel in der Warteschlange', playsNext_one: '{{count}} Titel kommt als Nächstes', playsNext_other: '{{count}} Titel kommen als Nächstes',
    trackCount_one: '{{count}} Titel', trackCount_other: '{{count}} Titel', albumCount_one: '{{count}} Album', albumCount_other: '{{count}} Alben',
    addTitle: '{{name}} in ein Mixtape', newMixtape: 'Titel eines neuen Mixtapes', make: 'Anlegen', moreMixtapes: 'Weitere Mixtapes', cancel: 'Abbrechen', added: 'Jetzt in {{title}}', show: 'Ansehen',
    listing_one: 'Die Musik wird durchgesehen: bisher {{count}} Titel.', listing_other: 'Die Musik wird durchgesehen: bisher {{count}} Titel.', tags_one: 'Die Angaben zu {{count}} Titel sind noch zu lesen.', tags_other: 'Die Angaben zu {{count}} Titeln sind noch zu lesen.',
    empty: {
      none: 'Noch keine Musik', noneSays: 'Legen Sie Dateien (FLAC, MP3, M4A, Ogg, Opus, WAV und andere) in den Ordner, den MUSIC_ROOT auf dem Server nennt. Sie erscheinen hier von selbst.',
      looking: 'Die Musik wird durchgesehen', lookingSays: 'Was gefunden wird, erscheint hier von selbst.',
      missing: 'Der Musikordner ist nicht zu lesen', missingSays: 'Der Ordner, den MUSIC_ROOT auf dem Server nennt, fehlt oder ist leer; vielleicht ist sein Datenträger nicht eingehängt. Sobald er da ist, ist auch die Musik da.',
    },
  },
  quality: { auto: 'Automatisch', original: 'Original', ultra: 'Ultra', high: 'Hoch', medium: 'Mittel', low: 'Niedrig', saver: 'Sparsam', autoSays: 'Was Ihre Verbindung trägt', originalSays: 'Die Datei, wie sie ist' },
  reason: {
    speedAtLeast: 'Ihre Verbindung schafft mindestens {{mbps}} Mbit/s.', speedBelow: 'Ihre Verbindung schafft weniger als {{mbps}} Mbit/s.', cpuAbove: 'Der Prozessor des Servers ist ausgelastet (über {{percent}} %).',
    memoryAbove: 'Der Speicher des Servers ist fast voll (über {{percent}} %).', idle: 'Der Server hat sonst nichts zu tun, und Qualität geht Ihnen vor.', saveData: 'Ihr Gerät spart Daten.', mode: 'Sie haben diese Stufe gewählt.',
  },
  quicksync: {
    title: 'Quick Sync', intro: 'Quicksync misst den Weg zwischen dem Server und Ihnen und wählt die Bitrate, die er trägt.',
    network: 'Verbindung', system: 'Server', decision: 'Entscheidung', mbps: '{{mbps}} Mbit/s', cpu: 'Prozessor', memory: 'Speicher', source: 'Gemessen durch {{source}}', at: 'um {{time}}',
    sources: { client: 'diesen Browser', observed: 'das, was Sie gehört haben', hint: 'die Angabe des Browsers', probe: 'die Verbindung des Servers', fallback: 'noch nichts; angenommen' },
    excellent: 'Sehr gut', good: 'Gut', fair: 'Mäßig', poor: 'Schlecht', low_load: 'Wenig zu tun', moderate_load: 'Beschäftigt', high_load: 'Ausgelastet',
    mode: 'Qualität', modes: { auto: 'Automatisch', ultra: 'Ultra (320 kbit/s)', high: 'Hoch (256 kbit/s)', medium: 'Mittel (128 kbit/s)', low: 'Niedrig (64 kbit/s)' },
    preferQuality: 'Qualität geht vor', preferQualitySays: 'Eine Stufe höher, solange der Server wenig zu tun hat.', adapt: 'An die Last des Servers anpassen', adaptSays: 'Eine Stufe niedriger, solange er ausgelastet ist.',
    downloads: 'Auch beim Herunterladen', downloadsSays: 'Dateien kommen in der gewählten Qualität, nicht als Original.',
    test: 'Meine Verbindung messen', testing: 'Misst: {{percent}} %', tested: '{{mbps}} Mbit/s von hier zum Server. Quicksync wählt {{level}}.', testFailed: 'Es war nicht zu messen: {{reason}}',
    buffer: 'Puffer', bufferSays: '{{seconds}} s voraus, höchstens {{most}} s; weiter geht es mit {{again}} s.', saved: 'Gespeichert', notSaved: 'Es war nicht zu speichern: {{reason}}', bitrate: '{{kbps}} kbit/s', manual: 'von Ihnen gewählt', automatic: 'von Quicksync gewählt',
  },
  mixtapes: {
    title: 'Mixtapes', create: 'Neues Mixtape', name: 'Titel', nameHelp: 'Er lässt sich später ändern.', makes: 'Anlegen', cancel: 'Abbrechen', none: 'Es gibt noch kein Mixtape.', more: 'Mehr zeigen',
    tracks_one: '{{count}} Titel', tracks_other: '{{count}} Titel', changed: 'geändert {{when}}', edit: '{{title}} bearbeiten', remove: '{{title}} löschen', list: 'Alle Mixtapes',
    removing: '„{{title}}“ löschen?', removingSays: 'Sein Link gilt dann nicht mehr. Die Musik selbst bleibt.', removes: 'Löschen', removed: '„{{title}}“ wurde gelöscht.', undo: 'Rückgängig', notRemoved: 'Es ließ sich nicht löschen: {{reason}}', notMade: 'Es ließ sich nicht anlegen: {{reason}}',
  },
  mixtape: {
    all: 'Alle Mixtapes', title: 'Titel', titleMissing: 'Ein Mixtape braucht einen Titel; bis dahin bleibt der letzte.', description: 'Beschreibung', notes: 'Begleittext', notesHelp: 'Markdown: # Überschrift, *Betonung*, [Link](Adresse), - Liste', write: 'Schreiben', preview: 'Vorschau', notesView: 'Ansicht des Begleittexts', notesEmpty: 'Es gibt keinen Begleittext.',
    saving: { saved: 'Alles ist gespeichert.', waiting: 'Noch nicht gespeichert …', saving: 'Speichert …', conflict: 'Nicht gespeichert: Jemand anderes hat dieses Mixtape geändert.', failed: 'Nicht gespeichert: {{reason}}', gone: 'Nicht gespeichert: Jemand hat dieses Mixtape gelöscht.' },
    conflict: 'Jemand anderes hat dieses Mixtape geändert', conflictSays: 'Welche Fassung soll gelten? Die andere bleibt da, bis Sie die Seite verlassen, und lässt sich zurückholen.', loadTheirs: 'Andere Fassung laden', keepMine: 'Meine behalten', theirs: 'Die andere Fassung: „{{title}}“, {{tracks}}',
    asideMine: 'Ihre Fassung wurde beiseitegelegt.', asideTheirs: 'Die andere Fassung wurde beiseitegelegt.', bringBack: 'Zurückholen', forget: 'Vergessen', gone: 'Was Sie sehen, ist noch da und lässt sich neu anlegen.', makeAgain: 'Neu anlegen',
    tracks: 'Titel', noTracks: 'Es sind noch keine Titel da. Suchen Sie unten welche.', duration: '{{tracks}}, {{time}}', missing: 'Die Datei fehlt.', play: 'Abspielen', drag: '{{title}} verschieben', up: '{{title}} nach oben', down: '{{title}} nach unten', remove: '{{title}} entfernen', removed: '{{title}} wurde entfernt.',
    dragHow: 'Mit Leertaste oder Eingabetaste nehmen Sie den Titel auf, mit den Pfeiltasten verschieben Sie ihn, mit Leertaste oder Eingabetaste legen Sie ihn ab; mit Escape bleibt er, wo er war.',
    dragStart: '{{title}} wurde aufgenommen, Platz {{place}} von {{count}}.', dragOver: '{{title}} ist auf Platz {{place}} von {{count}}.', dragEnd: '{{title}} liegt jetzt auf Platz {{place}} von {{count}}.', dragCancel: '{{title}} bleibt, wo er war.',
    add: 'Titel hinzufügen', found: 'Gefundene Titel', addTrack: '{{title}} hinzufügen', added: '{{title}} wurde hinzugefügt.', isIn: 'im Mixtape', progress: 'Vorbereitung', preparing: 'Fassungen werden hergestellt: {{current}} von {{total}}', prepared: 'Alles ist vorbereitet: {{current}} von {{total}}', notPrepared: 'Es ließ sich nicht alles vorbereiten: {{message}}', idle: 'Es ist nichts zu tun.', disconnected: 'Verbindet …',
    share: 'Teilen', link: 'Link', linkSays: 'Wer diesen Link hat, kann zuhören, soweit der Server es erlaubt.', copy: 'Link kopieren', copied: 'Kopiert', notCopied: 'Der Browser hat ihn nicht kopiert; bitte von Hand.', open: 'Seite öffnen', qr: 'QR-Code des Links',
  },
  share: {
    label: 'Ein Mixtape', playAll: 'Alles abspielen', tracks: 'Titel', play: '{{title}} abspielen', cover: 'Bilder der Titel', playlist: 'Für ein anderes Abspielprogramm', playlistQuality: 'Qualität', playlistGet: 'Wiedergabeliste (.m3u8)', empty: 'Auf diesem Mixtape ist noch nichts.', missing: 'Dieses Mixtape gibt es nicht. Vielleicht wurde es gelöscht.', nowPlaying: 'läuft',
  },
};

export default de;
