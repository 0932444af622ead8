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
};

export default de;
