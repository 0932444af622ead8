import type { Schema } from '../api/client';

export type Me = Schema<'Me'>;

/** Whether somebody is logged in. */
export interface Session {
  /**
   * `loading`: it was not told yet; `unreachable`: it could not be asked; `anonymous`: nobody; `known`: `me`, in local mode too;
   * `expired`: `me` was, and has to log in again.
   */
  status: 'loading' | 'unreachable' | 'anonymous' | 'known' | 'expired';
  /** The one who is logged in, or was when the login expired. */
  me: Me | null;
  /** Something was refused that needs a login. */
  wanted: boolean;
}

/** `told`: the server has said who asks, null for nobody; `refused`: a request was; `shown`: the login is; `left`: by logging out. */
export type SessionEvent = { type: 'told'; me: Me | null } | { type: 'failed' } | { type: 'refused' } | { type: 'shown' } | { type: 'left' };

export const UNKNOWN: Session = { status: 'loading', me: null, wanted: false };

/** What becomes of a session. */
export function happened(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'told':
      return event.me ? { status: 'known', me: event.me, wanted: false } : nobody(session);
    case 'failed':
      return session.status === 'loading' ? { ...session, status: 'unreachable' } : session;
    case 'refused':
      return session.me ? session : { ...session, wanted: true };
    case 'shown':
      return { ...session, wanted: false };
    case 'left':
      return { status: 'anonymous', me: null, wanted: false };
  }
}

function nobody(session: Session): Session {
  if (session.me === null) {
    return { ...session, status: 'anonymous' };
  }
  // Local mode ends when somebody makes the first account: there is nobody to log in again.
  return session.me.mode === 'local' ? { status: 'anonymous', me: null, wanted: true } : { ...session, status: 'expired' };
}

/** Pages that are there for somebody who has logged in; the others ask for it when the server does. */
const MEMBERS = ['/quick-sync', '/mixtapes', '/account', '/manage'];

/** Pages for whoever got a link. */
const SHARED = ['/share', '/m'];

/** Pages that never ask for a login. */
const OPEN = ['/login', '/offline', ...SHARED];

function below(path: string, roots: string[]): boolean {
  return roots.some((root) => path === root || path.startsWith(`${root}/`));
}

export function isOpen(path: string): boolean {
  return below(path, OPEN);
}

/** Pages on which it makes no difference who asks, so that nobody is asked. */
export function asksNobody(path: string): boolean {
  return below(path, ['/offline', ...SHARED]);
}

/** Whether the login has to be shown in place of a page. */
export function needsLogin(session: Session, path: string): boolean {
  return session.status === 'anonymous' && !isOpen(path) && (session.wanted || below(path, MEMBERS));
}

/** The login's address, which knows where to go on. */
export function loginAddress(path: string, search: string): string {
  const here = search === '' ? path : `${path}?${search}`;
  return here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`;
}

/** Where to go on after the login: a page of this application, whatever the address says. */
export function nextAddress(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) && !below(next.split('?')[0] ?? '', ['/login']) ? next : '/';
}
