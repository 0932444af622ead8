import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ask, type Schema } from '../api/client';
import { measure } from '../quicksync/speedTest';
import { useSession } from '../session/SessionContext';

export type QuickSyncStatus = Schema<'QuickSyncStatus'>;
export type QuickSyncPreferences = Schema<'QuickSyncPreferences'>;

/** What the pages know of Quick Sync, and can do (spec "QuickSyncContext"). */
export interface QuickSyncContextType {
  status: QuickSyncStatus | null;
  preferences: QuickSyncPreferences | null;
  loading: boolean;
  /** Why the last look failed, or null. */
  error: Error | null;
  /** How far a speed test is, from 0 to 1; null when none runs. */
  testing: number | null;
  updatePreferences: (prefs: Partial<QuickSyncPreferences>) => Promise<void>;
  /** Measures this browser's own path; gives Mbps. */
  runSpeedTest: () => Promise<number>;
  refreshStatus: () => Promise<void>;
}

const BASE = '/api/audio/quick-sync';
const KEY = ['quick-sync'];
const EVERY_MS = 5 * 60 * 1000;

const Context = createContext<QuickSyncContextType | null>(null);

interface Connection extends EventTarget {
  downlink?: number;
  rtt?: number;
  type?: string;
  saveData?: boolean;
}

function connection(): Connection | undefined {
  return (navigator as Navigator & { connection?: Connection }).connection;
}

const TYPES = ['wifi', 'cellular', 'ethernet'];

/** Tells the server what the browser knows of its network. */
async function reportConnection(): Promise<void> {
  const known = connection();
  if (!known?.downlink) {
    return;
  }
  await ask(`${BASE}/report`, {
    method: 'POST',
    body: {
      downlink_mbps: known.downlink,
      ...(known.rtt !== undefined && { rtt_ms: known.rtt }),
      type: TYPES.includes(known.type ?? '') ? known.type : 'unknown',
      save_data: known.saveData ?? false,
    },
  });
}

export function QuickSyncProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const session = useSession().status;
  const known = session === 'known';
  const [testing, setTesting] = useState<number | null>(null);
  const { data, isPending, error } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => ask<Schema<'QuickSyncStatusAnswer'>>(`${BASE}/status/`, { signal }),
    refetchInterval: EVERY_MS,
    enabled: known || session === 'unreachable', // it needs a login; a shared mixtape plays without
  });

  const refreshStatus = useCallback(() => queries.invalidateQueries({ queryKey: KEY }), [queries]);

  useEffect(() => {
    if (!known) {
      return;
    }
    const changed = () => {
      void reportConnection()
        .catch(() => undefined) // the server measures by itself too
        .then(refreshStatus);
    };
    const network = connection();
    network?.addEventListener('change', changed);
    window.addEventListener('online', changed);
    return () => {
      network?.removeEventListener('change', changed);
      window.removeEventListener('online', changed);
    };
  }, [known, refreshStatus]);

  const updatePreferences = useCallback(
    async (prefs: Partial<QuickSyncPreferences>) => {
      const before = queries.getQueryData<Schema<'QuickSyncStatusAnswer'>>(KEY);
      if (before) { // seen at once, and taken back if the server refuses
        queries.setQueryData(KEY, { ...before, preferences: { ...before.preferences, ...prefs } });
      }
      try {
        const answer = await ask<Schema<'QuickSyncPreferencesAnswer'>>(`${BASE}/preferences/`, { method: 'POST', body: prefs });
        queries.setQueryData(KEY, { status: answer.status, preferences: answer.preferences });
      } catch (failure) {
        queries.setQueryData(KEY, before);
        throw failure;
      }
    },
    [queries],
  );

  const runSpeedTest = useCallback(async () => {
    setTesting(0);
    try {
      const mbps = await measure((part) => setTesting(Math.min(1, part)));
      await refreshStatus();
      return mbps;
    } finally {
      setTesting(null);
    }
  }, [refreshStatus]);

  const value = useMemo<QuickSyncContextType>(
    () => ({
      status: data?.status ?? null,
      preferences: data?.preferences ?? null,
      loading: isPending,
      error,
      testing,
      updatePreferences,
      runSpeedTest,
      refreshStatus,
    }),
    [data, isPending, error, testing, updatePreferences, runSpeedTest, refreshStatus],
  );
  return <Context value={value}>{children}</Context>;
}

export function useQuickSync(): QuickSyncContextType {
  const value = useContext(Context);
  if (!value) {
    throw new Error('useQuickSync is used outside of QuickSyncProvider');
  }
  return value;
}
