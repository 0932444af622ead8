import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useReducer, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { ApiError, ask, onRefused } from '../api/client';
import { asksNobody, happened, UNKNOWN, type Me, type Session } from './session';

/** The server has taken the login, and the browser has not kept it. */
export class LoginNotKept extends Error {}

export interface SessionContextType extends Session {
  isAdmin: boolean;
  /** Nobody has an account: there is no login, and whoever asks is an admin. */
  isLocal: boolean;
  /** Fails with an {@link ApiError}, or {@link LoginNotKept}. */
  login: (name: string, password: string) => Promise<void>;
  logout: () => Promise<void>;
  /** Asks again who asks. */
  check: () => Promise<void>;
  /** The login is shown; until something else is refused nobody has to be sent there. */
  shown: () => void;
}

const AGAIN_AFTER_MS = 10_000;

const Context = createContext<SessionContextType | null>(null);

/** Who asks; null for somebody who has not logged in. */
async function whoAsks(): Promise<Me | null> {
  try {
    return await ask<Me>('/api/users/me', { quiet: true });
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === 401) {
      return null;
    }
    throw failure;
  }
}

/** Knows who is logged in, and notices when that ends. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [session, tell] = useReducer(happened, UNKNOWN);
  const checking = useRef<Promise<void> | null>(null);

  const check = useCallback(() => {
    checking.current ??= whoAsks()
      .then((me) => tell({ type: 'told', me }), () => tell({ type: 'failed' }))
      .finally(() => {
        checking.current = null;
      });
    return checking.current;
  }, []);

  const [path] = useLocation();
  const unasked = session.status === 'loading' && !asksNobody(path);
  useEffect(() => {
    if (unasked) {
      void check();
    }
  }, [unasked, check]);

  useEffect(
    () =>
      onRefused(() => {
        tell({ type: 'refused' });
        void check(); // the request may be older than the login
      }),
    [check],
  );

  useEffect(() => {
    if (session.status !== 'unreachable') {
      return;
    }
    const again = () => void check();
    const timer = setInterval(again, AGAIN_AFTER_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [session.status, check]);

  const before = session.me?.name ?? null;
  const login = useCallback(
    async (username: string, password: string) => {
      try {
        await ask('/api/login', { method: 'POST', form: { username, password }, quiet: true });
      } catch (failure) {
        if (failure instanceof ApiError && failure.status === 409) {
          void check(); // local mode: nobody has to log in
        }
        throw failure;
      }
      const me = await whoAsks();
      if (!me) {
        throw new LoginNotKept();
      }
      tell({ type: 'told', me });
      await (me.name === before ? queries.invalidateQueries() : queries.resetQueries());
    },
    [before, check, queries],
  );

  const logout = useCallback(async () => {
    await ask('/api/logout', { method: 'POST', quiet: true });
    tell({ type: 'left' });
    queries.clear();
  }, [queries]);

  const shown = useCallback(() => tell({ type: 'shown' }), []);

  const value = useMemo<SessionContextType>(
    () => ({ ...session, isAdmin: session.me?.role === 'admin', isLocal: session.me?.mode === 'local', login, logout, check, shown }),
    [session, login, logout, check, shown],
  );
  return <Context value={value}>{children}</Context>;
}

export function useSession(): SessionContextType {
  const value = useContext(Context);
  if (!value) {
    throw new Error('useSession is used outside of SessionProvider');
  }
  return value;
}
