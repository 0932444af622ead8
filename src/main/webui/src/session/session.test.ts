import { describe, expect, test } from 'vitest';
import { asksNobody, happened, isOpen, loginAddress, needsLogin, nextAddress, UNKNOWN, type Me, type Session } from './session';

const ann: Me = { name: 'ann', role: 'user', roles: ['user'], mode: 'account' };
const local: Me = { name: 'local', role: 'admin', roles: ['admin', 'user'], mode: 'local' };
const known = (me: Me): Session => happened(UNKNOWN, { type: 'told', me });
const anonymous = happened(UNKNOWN, { type: 'told', me: null });

describe('a session', () => {
  test('knows who the server says asks', () => {
    expect(known(ann)).toEqual({ status: 'known', me: ann, wanted: false });
  });

  test('is anonymous where nobody is logged in', () => {
    expect(anonymous).toEqual({ status: 'anonymous', me: null, wanted: false });
  });

  test('expires when the server no longer knows who asks, and comes back with a login', () => {
    const expired = happened(known(ann), { type: 'told', me: null });
    expect(expired).toEqual({ status: 'expired', me: ann, wanted: false });
    expect(happened(expired, { type: 'told', me: null })).toEqual(expired);
    expect(happened(expired, { type: 'told', me: ann })).toEqual(known(ann));
  });

  test('of local mode asks for a login once there is an account', () => {
    expect(happened(known(local), { type: 'told', me: null })).toEqual({ status: 'anonymous', me: null, wanted: true });
  });

  test('that is known outlives a server that is gone', () => {
    expect(happened(known(ann), { type: 'failed' })).toEqual(known(ann));
    expect(happened(UNKNOWN, { type: 'failed' }).status).toBe('unreachable');
  });

  test('remembers a refusal until the login is shown', () => {
    const early = happened(UNKNOWN, { type: 'refused' });
    expect(happened(early, { type: 'told', me: null }).wanted).toBe(true);
    expect(happened(early, { type: 'told', me: ann })).toEqual(known(ann));
    expect(happened(happened(anonymous, { type: 'refused' }), { type: 'shown' })).toEqual(anonymous);
  });

  test('is not ended by a refusal alone, which may be older than the login', () => {
    expect(happened(known(ann), { type: 'refused' })).toEqual(known(ann));
  });

  test('is over after logging out', () => {
    expect(happened(known(ann), { type: 'left' })).toEqual(anonymous);
  });
});

describe('the login', () => {
  test('is needed on pages of members, and on others when something was refused', () => {
    expect(needsLogin(anonymous, '/quick-sync')).toBe(true);
    expect(needsLogin(anonymous, '/manage/users')).toBe(true);
    expect(needsLogin(anonymous, '/managers')).toBe(false);
    expect(needsLogin(anonymous, '/library')).toBe(false);
    expect(needsLogin(happened(anonymous, { type: 'refused' }), '/library')).toBe(true);
  });

  test('is never needed on a share, in local mode, or before it is known who asks', () => {
    expect(needsLogin(happened(anonymous, { type: 'refused' }), '/share/evening')).toBe(false);
    expect(needsLogin(known(local), '/manage')).toBe(false);
    expect(needsLogin(UNKNOWN, '/manage')).toBe(false);
    expect(isOpen('/login')).toBe(true);
    expect(isOpen('/offline')).toBe(true);
    expect(asksNobody('/offline')).toBe(true);
  });

  test('leads back to where it was', () => {
    const address = loginAddress('/library/albums', 'q=a b&sort=year');
    expect(nextAddress(address.slice(address.indexOf('?') + 1))).toBe('/library/albums?q=a b&sort=year');
    expect(loginAddress('/', '')).toBe('/login');
  });

  test.each(['', 'next=', 'next=https://evil.example/', 'next=//evil.example', 'next=/%5Cevil.example', 'next=/login', 'next=/login%3Fnext=/login', 'next=javascript:alert(1)'])('leads nowhere else: %s', (search) => {
    expect(nextAddress(search)).toBe('/');
  });
});
