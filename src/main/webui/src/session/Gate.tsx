import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { isOpen, loginAddress, needsLogin, nextAddress } from './session';
import { useSession } from './SessionContext';

const LoginDialog = lazy(() => import('./LoginDialog'));

/** Sends to the login who has to log in, and back afterwards. Where a login has ended meanwhile, the page stays as it is below it. */
export function Gate({ children }: { children: ReactNode }) {
  const session = useSession();
  const [path, go] = useLocation();
  const search = useSearch();
  const { status, shown } = session;
  const toLogin = needsLogin(session, path);
  const onward = path === '/login' && status === 'known';
  useEffect(() => {
    if (toLogin) {
      go(loginAddress(path, search), { replace: true });
      shown();
    } else if (onward) {
      go(nextAddress(search), { replace: true });
    }
  }, [toLogin, onward, path, search, go, shown]);
  if (toLogin || onward) {
    return null;
  }
  return (
    <>
      {children}
      {status === 'expired' && !isOpen(path) && <Suspense><LoginDialog /></Suspense>}
    </>
  );
}
