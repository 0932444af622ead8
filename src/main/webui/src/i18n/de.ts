import type { Texts } from './en';

/** Alle Texte auf Deutsch. */
const de: Texts = {
  app: { name: 'Quicksync', skip: 'Zum Inhalt', offline: 'Der Server ist nicht zu erreichen.', broken: 'Diese Seite ist nicht zu zeigen.', cancel: 'Abbrechen', retry: 'Noch einmal', loading: 'Lädt …', notFound: 'Diese Seite gibt es nicht.', home: 'Zur Musik' },
  nav: { main: 'Hauptmenü', library: 'Musik', mixtapes: 'Mixtapes', quicksync: 'Quick Sync', cache: 'Cache und Aufträge', settings: 'Sprache und Aussehen', login: 'Anmelden', logout: 'Abmelden' },
  theme: { label: 'Aussehen', system: 'Wie das System', light: 'Hell', dark: 'Dunkel', language: 'Sprache' },
  player: {
    region: 'Player', play: 'Abspielen', pause: 'Pause', next: 'Nächster Titel', previous: 'Voriger Titel', seek: 'Stelle', volume: 'Lautstärke', mute: 'Stumm', unmute: 'Ton an',
    queue: 'Warteschlange', queueEmpty: 'Die Warteschlange ist leer.', close: 'Schließen', clear: 'Warteschlange leeren', remove: '{{title}} entfernen', moveUp: '{{title}} nach oben', moveDown: '{{title}} nach unten',
    quality: 'Qualität', nothing: 'Es läuft nichts.', kbps: '{{kbps}} kbit/s', of: '{{position}} von {{duration}}',
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
    albumCount_one: '{{count}} Album', albumCount_other: '{{count}} Alben',
    addTitle: '{{name}} in ein Mixtape', newMixtape: 'Titel eines neuen Mixtapes', make: 'Anlegen', moreMixtapes: 'Weitere Mixtapes', added: 'Jetzt in {{title}}', show: 'Ansehen',
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
    memoryAbove: 'Der Speicher des Servers ist fast voll (über {{percent}} %).', idle: 'Der Server hat sonst nichts zu tun, und Qualität geht Ihnen vor.', listeners: 'Hörer gehen vor; einige warten.', saveData: 'Ihr Gerät spart Daten.', mode: 'Sie haben diese Stufe gewählt.',
  },
  quicksync: {
    title: 'Quick Sync', intro: 'Quicksync misst den Weg zwischen dem Server und Ihnen und wählt die Bitrate, die er trägt.',
    network: 'Verbindung', system: 'Server', decision: 'Entscheidung', mbps: '{{mbps}} Mbit/s', cpu: 'Prozessor', memory: 'Speicher', source: 'Gemessen durch {{source}} um {{time}}', unmeasured: 'Noch nicht gemessen: Das ist angenommen.',
    sources: { client: 'diesen Browser', observed: 'das, was Sie gehört haben', hint: 'die Angabe des Browsers', probe: 'die Verbindung des Servers' },
    excellent: 'Sehr gut', good: 'Gut', fair: 'Mäßig', poor: 'Schlecht', low_load: 'Wenig zu tun', moderate_load: 'Beschäftigt', high_load: 'Ausgelastet',
    mode: 'Qualität', modes: { auto: 'Automatisch', ultra: 'Ultra (320 kbit/s)', high: 'Hoch (256 kbit/s)', medium: 'Mittel (128 kbit/s)', low: 'Niedrig (64 kbit/s)' },
    preferQuality: 'Qualität geht vor', preferQualitySays: 'Eine Stufe höher, solange der Server wenig zu tun hat.', adapt: 'An die Last des Servers anpassen', adaptSays: 'Eine Stufe niedriger, solange er ausgelastet ist.',
    downloads: 'Auch beim Herunterladen', downloadsSays: 'Dateien kommen in der gewählten Qualität, nicht als Original.',
    test: 'Meine Verbindung messen', testing: 'Misst: {{percent}} %', tested: '{{mbps}} Mbit/s von hier zum Server. Quicksync wählt {{level}}.', testFailed: 'Es war nicht zu messen: {{reason}}',
    buffer: 'Puffer', bufferSays: '{{seconds}} s voraus, höchstens {{most}} s; weiter geht es mit {{again}} s.', saved: 'Gespeichert', notSaved: 'Es war nicht zu speichern: {{reason}}', manual: 'von Ihnen gewählt', automatic: 'von Quicksync gewählt',
  },
  mixtapes: {
    title: 'Mixtapes', create: 'Neues Mixtape', name: 'Titel', nameHelp: 'Er lässt sich später ändern.', makes: 'Anlegen', none: 'Es gibt noch kein Mixtape.', more: 'Mehr zeigen',
    tracks_one: '{{count}} Titel', tracks_other: '{{count}} Titel', changed: 'geändert {{when}}', remove: '{{title}} löschen', list: 'Alle Mixtapes',
    removing: '„{{title}}“ löschen?', removingSays: 'Sein Link gilt dann nicht mehr. Die Musik selbst bleibt.', removes: 'Löschen', removed: '„{{title}}“ wurde gelöscht.', undo: 'Rückgängig', notRemoved: 'Es ließ sich nicht löschen: {{reason}}', notMade: 'Es ließ sich nicht anlegen: {{reason}}',
  },
  mixtape: {
    title: 'Titel', titleMissing: 'Ein Mixtape braucht einen Titel; bis dahin bleibt der letzte.', description: 'Beschreibung', notes: 'Begleittext', notesHelp: 'Markdown: # Überschrift, *Betonung*, [Link](Adresse), - Liste', write: 'Schreiben', preview: 'Vorschau', notesView: 'Ansicht des Begleittexts', notesEmpty: 'Es gibt keinen Begleittext.',
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
    label: 'Ein Mixtape', tracks: 'Titel', cover: 'Bilder der Titel', playlist: 'Für ein anderes Abspielprogramm', playlistQuality: 'Qualität', playlistGet: 'Wiedergabeliste (.m3u8)', empty: 'Auf diesem Mixtape ist noch nichts.', missing: 'Dieses Mixtape gibt es nicht. Vielleicht wurde es gelöscht.',
  },
  offline: {
    part: 'Offline', title: 'Auf diesem Gerät', all: 'Alles auf diesem Gerät', newVersion: 'Eine neue Version ist da.', reload: 'Neu laden', none: 'Hier ist noch nichts aufgehoben. Ein Mixtape ist von seiner Seite aus aufzuheben und dann ohne Netz zu hören.',
    cannot: 'Dieser Browser hebt hier nichts auf; er tut es nur über HTTPS, oder auf dem Rechner des Servers.', says: 'Was aufgehoben ist, ist auf diesem Gerät ohne Netz zu hören. Es bleibt, bis es hier gelöscht wird, auch nach dem Abmelden.',
    keep: 'Offline aufheben', goOn: 'Weiter', keepAnew: 'Neu aufheben', expected: 'Es braucht etwa {{size}}.', nothing: 'Es gibt keinen Titel, der aufzuheben wäre.', changed: 'Das Mixtape wurde geändert, nachdem es aufgehoben wurde.',
    isKept_one: '{{count}} Titel aufgehoben', isKept_other: '{{count}} Titel aufgehoben', isPart_one: '{{done}} von {{count}} Titel aufgehoben', isPart_other: '{{done}} von {{count}} Titeln aufgehoben', progress: '{{done}} von {{total}} Titeln sind da; {{size}} geladen', progressOf: 'Fortschritt',
    done: 'Es ist aufgehoben.', cancelled: 'Abgebrochen; was da ist, bleibt, und es kann weitergehen.', cancelledAll: 'Abgebrochen; es ist nichts aufgehoben.', goesOn: 'Was da ist, bleibt, und es kann weitergehen.', refused: 'Der Server gibt nicht her: {{tracks}}',
    remove: '{{title}} von diesem Gerät löschen', removing: '„{{title}}“ von diesem Gerät löschen?', removingSays: 'Das gibt {{size}} frei. Auf dem Server bleibt das Mixtape.', gone: 'Der Browser hat es verloren; löschen Sie es und heben Sie es neu auf.',
    used: 'Zusammen {{size}}.', allowed: 'Der Browser erlaubt noch {{size}}.', unsafe: 'Er darf alles löschen, wenn der Platz knapp wird.',
    failure: { room: 'Der Platz reicht nicht: {{lacking}} zu wenig. Eine niedrigere Qualität braucht weniger.', full: 'Der Browser gibt keinen Platz mehr. Löschen Sie etwas Aufgehobenes, oder wählen Sie eine niedrigere Qualität.', network: 'Die Verbindung zum Server ist abgerissen.', login: 'Der Server verlangt, dass Sie sich erst anmelden.', server: 'Es war nicht aufzuheben: {{reason}}' },
  },
  account: {
    title: 'Ihr Konto', of: 'Angemeldet als {{name}}', name: 'Name', password: 'Passwort', wrong: 'Name oder Passwort ist falsch.', noAccounts: 'Auf diesem Server hat niemand ein Konto; niemand muss sich anmelden.',
    notKept: 'Ihr Browser hat die Anmeldung nicht behalten; vielleicht nimmt er keine Cookies an.', wait: 'Zu viele Versuche sind gescheitert. Noch einmal in {{time}}.', again: 'Neu anmelden', againSays: 'Ihre Anmeldung ist abgelaufen. Die Seite bleibt, wie sie ist.', logoutFailed: 'Nicht gelungen; noch einmal abmelden',
    change: 'Passwort ändern', changeSays: 'Alle anderen Anmeldungen von Ihnen enden.', current: 'Bisheriges Passwort', new: 'Neues Passwort', repeat: 'Neues Passwort noch einmal', rule: '8 bis 72 Bytes; Buchstaben wie ä zählen zwei oder mehr.',
    tooShort: 'Mindestens 8 Bytes.', tooLong: 'Höchstens 72 Bytes; Buchstaben wie ä zählen zwei oder mehr.', unprintable: 'Keine Zeilenumbrüche oder anderen Steuerzeichen.', differs: 'Die beiden sind nicht gleich.', currentWrong: 'Das bisherige Passwort ist falsch.', changed: 'Ihr Passwort ist geändert.',
  },
  admin: {
    title: 'Verwaltung', only: 'Diese Seite ist für Verwalter.', kept: 'Die Verwaltung ist von hier aus nicht zu erreichen; vielleicht lässt ein Proxy sie nicht nach außen.', back: 'Zurück',
    size: 'Größe', sizeOf: '{{size}} von {{limit}}', noLimit: 'Es gibt keine Grenze.', files_one: '{{number}} Fassung', files_other: '{{number}} Fassungen', free: 'Auf dem Datenträger sind {{free}} frei; {{least}} bleiben frei.', freeUnknown: 'Wie viel auf dem Datenträger frei ist, ist nicht zu erfahren.',
    hitRate: 'Trefferquote', overall: 'Seit dem Start', lastHour: 'Letzte Stunde', lastDay: 'Letzter Tag', target: 'Ziel', noRequests: 'Keine Anfragen', reached: 'Ziel {{target}} erreicht', missed: 'Unter dem Ziel von {{target}}',
    requests: 'Treffer: {{hits}} · Fehlgriffe: {{misses}} · bei anderen mitgehört: {{coalesced}} · brauchten keine: {{bypass}}',
    overTime: 'Trefferquote im Verlauf', overTimeSays: 'Der letzte Tag in Viertelstunden, seit der Server läuft.', chart: 'Trefferquote von {{from}} bis {{to}}: erst {{before}}, zuletzt {{now}}; das Ziel ist {{target}}.', asTable: 'Als Tabelle', time: 'Zeit',
    rungs: 'Qualitäten', quality: 'Qualität', filesHead: 'Fassungen', bytesHead: 'Größe', hitsHead: 'Treffer', missesHead: 'Fehlgriffe',
    evictions: 'Seit dem Start verdrängt', evicted: { vanished: 'Der Titel ist weg', replaced: 'Der Titel ist geändert', expired: 'Zu lange nicht gehört', least_valuable: 'Platz wurde gebraucht' },
    transcodes: 'Umwandlungen', active: 'Laufen', waiting: 'Warten', failedSince: 'Seit dem Start gescheitert',
  },
  jobs: {
    title: 'Vorbereitung: Aufgaben und Aufträge', show: 'Zeigen', all: 'Alle', tasks: 'Aufgaben', jobs: 'Aufträge', noTasks: 'Keine Aufgaben.', noJobs: 'Keine Aufträge.', more_one: '{{number}} weiterer', more_other: '{{number}} weitere',
    ofMixtape: 'Mixtape {{mixtape}}', kinds: { mixtape: 'Ein Mixtape', manual: 'Von Hand', warm: 'Das Meistgehörte', nightly: 'Nächtlich' },
    states: { running: 'Läuft', queued: 'Wartet', paused: 'Pausiert', failed: 'Gescheitert', completed: 'Fertig', cancelled: 'Abgebrochen', ended: 'Zeit ist um' },
    counts: { running: 'laufen', queued: 'warten', made: 'gemacht', found: 'schon da', failed: 'gescheitert', cancelled: 'abgebrochen' },
    progress: 'Fortschritt: {{name}}', done: '{{percent}} von {{total}}', eta: 'noch {{time}}', created: 'verlangt {{when}}', finished: 'vorbei {{when}}',
    end: 'Beenden', forget: 'Vergessen', cancel: 'Abbrechen', endTitle: 'Diese Aufgabe beenden?', endSays_one: '{{number}} Auftrag ist nicht fertig und wird es nicht. Was gemacht ist, bleibt.', endSays_other: '{{number}} Aufträge sind nicht fertig und werden es nicht. Was gemacht ist, bleibt.',
  },
  precache: {
    title: 'Vorbereiten', says: 'Macht Fassungen, ehe jemand danach fragt, hinter aller anderen Arbeit.', what: 'Was', everything: 'Alle Mixtapes und die meistgehörten Titel', qualities: 'In welchen Qualitäten', qualitiesSay: 'Keine gewählt: die der Konfiguration.',
    preview: 'Was würde gemacht?', start: 'Anfangen', started: 'Die Aufgabe ist angenommen; sie steht bei den Aufgaben.', nothing: 'Es fehlt nichts, was zu machen wäre.', would_one: '{{number}} Fassung, etwa {{size}}', would_other: '{{number}} Fassungen, etwa {{size}}', displaced: 'Etwa {{size}}, die seit einiger Zeit niemand gehört hat, würden weichen.',
    leftOut: { cached: 'Schon da', passes_through: 'Brauchen keine Fassung', no_track: 'Titel fehlt', no_room: 'Kein Platz' },
  },
  clear: {
    title: 'Cache leeren', says: 'Entfernt Fassungen, auf die das alles zutrifft. Sie werden neu gemacht, wenn jemand danach fragt.', allQualities: 'Alle Qualitäten', allPaths: 'alle Titel', anyAge: 'jedes Alter', path: 'Titel oder Ordner', pathSays: 'Wie er unter dem Musikordner steht; leer für alle.', pathWrong: 'Ein Pfad unter dem Musikordner, wie Künstler/Album.',
    days: 'Älter als, in Tagen', daysSay: 'Leer für jedes Alter.', daysWrong: 'Eine ganze Zahl von 0 bis 999999.', preview: 'Was würde entfernt?', ask: 'Das aus dem Cache entfernen?', act: 'Entfernen', again: 'Die Titel selbst bleiben.', nothing: 'Im Cache trifft das auf nichts zu.',
    would_one: '{{number}} Fassung würde entfernt, {{size}}.', would_other: '{{number}} Fassungen würden entfernt, {{size}}.', cleared_one: '{{number}} Fassung ist entfernt, {{size}}.', cleared_other: '{{number}} Fassungen sind entfernt, {{size}}.',
  },
  scan: {
    title: 'Musik', start: 'Neue Musik suchen', running: 'Die Musik wird durchgesehen …', finished: 'Durchgesehen {{when}}', never: 'Noch nicht durchgesehen.', rootMissing: 'Der Musikordner ist nicht zu lesen, oder leer, obwohl er es nicht war. Nichts wird entfernt.',
    figures: { tracks: 'Titel', new: 'Neu', changed: 'Geändert', removed: 'Weg', errors: 'Nicht zu lesen', tags_to_read: 'Angaben noch zu lesen' },
  },
  users: {
    title: 'Benutzer', list: 'Wer ein Konto hat', you: 'Sie', nobody: 'Noch niemand.', local: 'Niemand hat ein Konto; wer an diesem Rechner sitzt, verwaltet alles. Das erste Konto muss das eines Verwalters sein; von da an müssen sich alle anmelden.',
    roles: { user: 'Benutzer', admin: 'Verwalter' }, environment: 'in der Umgebung des Servers gesetzt', since: 'seit {{when}}', make: { user: 'Zum Benutzer machen', admin: 'Zum Verwalter machen' }, reset: 'Neues Passwort', remove: 'Entfernen',
    new: 'Neues Konto', role: 'Rolle', nameRule: '1 bis 64 Buchstaben ohne Umlaute, Ziffern, Punkte, Unterstriche und Bindestriche.', create: 'Konto anlegen', made: '{{name}} hat ein Konto.',
    changeAsk: '{{name}} zum „{{role}}“ machen?', change: 'Ändern', changed: '{{name}} ist geändert.', ends: 'Alle Anmeldungen dieses Kontos enden.', removeAsk: '{{name}} entfernen?', removeSays: 'Alles, was für dieses Konto aufgehoben ist, geht mit. Das ist nicht rückgängig zu machen.', removed: '{{name}} ist entfernt.', resetTitle: 'Neues Passwort für {{name}}', resetDone: '{{name}} hat ein neues Passwort.',
  },
};

export default de;
