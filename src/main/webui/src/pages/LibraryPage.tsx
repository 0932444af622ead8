import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch } from 'wouter';
import { PageTitle } from '../components/PageTitle';
import { AlbumGrid } from '../library/AlbumGrid';
import { AlbumPage } from '../library/AlbumPage';
import { ArtistList } from '../library/ArtistList';
import { ArtistPage } from '../library/ArtistPage';
import { LibraryHeader } from '../library/LibraryHeader';
import { ListState } from '../library/ListState';
import { NoMusic } from '../library/NoMusic';
import { useAlbums, useArtists, useTracks } from '../library/queries';
import { ScanLine } from '../library/ScanLine';
import { SearchResults } from '../library/SearchResults';
import { TrackList } from '../library/TrackList';
import { useScroll } from '../library/useScroll';

/** All music: by album, by artist, by track, or what is searched for. */
export default function LibraryPage() {
  return (
    <>
      <LibraryHeader />
      <ScanLine />
      <Switch>
        <Route path="/library/albums" component={Albums} />
        <Route path="/library/albums/album" component={AlbumPage} />
        <Route path="/library/artists" component={Artists} />
        <Route path="/library/artists/artist" component={ArtistPage} />
        <Route path="/library/tracks" component={Tracks} />
        <Route path="/library/search" component={SearchResults} />
        <Route><Redirect to="/library/albums" replace /></Route>
      </Switch>
    </>
  );
}

function Albums() {
  const { t } = useTranslation();
  const list = useAlbums();
  useScroll('albums');
  return (
    <>
      <PageTitle hidden>{t('library.albums')}</PageTitle>
      <ListState list={list} empty={<WithoutTags />}><AlbumGrid list={list} /></ListState>
    </>
  );
}

/** Music without tags is shown as tracks; without any track there is none at all. */
function WithoutTags() {
  const tracks = useTracks();
  return <ListState list={tracks} empty={<NoMusic />}><Redirect to="/library/tracks" replace /></ListState>;
}

function Artists() {
  const { t } = useTranslation();
  const list = useArtists();
  useScroll('artists');
  return (
    <>
      <PageTitle hidden>{t('library.artists')}</PageTitle>
      <ListState list={list} empty={<WithoutTags />}><ArtistList list={list} /></ListState>
    </>
  );
}

function Tracks() {
  const { t } = useTranslation();
  const list = useTracks();
  useScroll('tracks');
  return (
    <>
      <PageTitle hidden>{t('library.tracks')}</PageTitle>
      <ListState list={list} empty={<NoMusic />}><TrackList list={list} /></ListState>
    </>
  );
}
