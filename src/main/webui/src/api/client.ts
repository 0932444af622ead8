import type { components } from './schema';

/** What the server's document calls a schema; it leaves out which fields are always there, and its answers have them all. */
type Whole<T> = T extends (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<T[Key]> }
    : T;

/** A schema of the server's OpenAPI document. */
export type Schema<Name extends keyof components['schemas']> = Whole<components['schemas'][Name]>;

/** A failure as the server tells it (RFC 9457), or as the network does, which has the status 0. */
export class ApiError extends Error {
  readonly status: number;
  /** How many seconds the server wants to be left alone (RFC 9110 section 10.2.3), or null. */
  readonly retryAfter: number | null;

  constructor(status: number, message: string, retryAfter: number | null = null) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** An answer together with the entity tag that a later change has to name. */
export interface Tagged<T> {
  value: T;
  etag: string | null;
}

interface Options {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as a form. */
  form?: Record<string, string>;
  query?: Record<string, string | number | boolean | undefined>;
  ifMatch?: string | null;
  signal?: AbortSignal;
  /** Nobody is asked to log in when the answer is a 401: the one who asks expects it. */
  quiet?: boolean;
  cache?: RequestCache;
  /** JSON, unless it is something else that is asked for. */
  accept?: string;
}

const refused = new Set<() => void>();

/** Tells of every 401 that is not expected. Gives what ends that. */
export function onRefused(listener: () => void): () => void {
  refused.add(listener);
  return () => {
    refused.delete(listener);
  };
}

/** The path of a request, with what is asked for and given. */
export function address(path: string, query: Options['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') {
      search.set(name, String(value));
    }
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** A path as it stands in an address: everything but the slashes between its parts is encoded. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The answer itself, such as one that is read part by part. */
export async function send(path: string, options: Options): Promise<Response> {
  const headers: Record<string, string> = { Accept: options.accept ?? 'application/json' };
  let body: BodyInit | undefined;
  if (options.form) {
    body = new URLSearchParams(options.form);
  } else if (options.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(options.body);
  }
  if (options.ifMatch) {
    headers['If-Match'] = options.ifMatch;
  }
  const request: RequestInit = { method: options.method ?? 'GET', headers, credentials: 'same-origin' };
  if (body !== undefined) {
    request.body = body;
  }
  if (options.signal) {
    request.signal = options.signal;
  }
  if (options.cache) {
    request.cache = options.cache;
  }
  let response: Response;
  try {
    response = await fetch(address(path, options.query), request);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiError(0, 'offline');
  }
  if (!response.ok) {
    if (response.status === 401 && !options.quiet) {
      refused.forEach((listener) => listener());
    }
    throw new ApiError(response.status, await detail(response), retryAfter(response));
  }
  return response;
}

/** How many seconds the server wants to be left alone, or null. */
export function retryAfter(response: Response): number | null {
  const seconds = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  return Number.isNaN(seconds) ? null : seconds;
}

/** What the server says of a failure; empty when it says nothing. */
export async function detail(response: Response): Promise<string> {
  try {
    const problem = (await response.json()) as Schema<'Problem'>;
    return problem.detail;
  } catch {
    return response.statusText;
  }
}

/** Asks the server; nothing comes of an answer without a body. */
export async function ask<T>(path: string, options: Options = {}): Promise<T> {
  const response = await send(path, options);
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** The same with the answer's entity tag. */
export async function askTagged<T>(path: string, options: Options = {}): Promise<Tagged<T>> {
  const response = await send(path, options);
  return { value: (await response.json()) as T, etag: response.headers.get('ETag') };
}

/** Only the head of an answer. */
export async function head(path: string, signal?: AbortSignal): Promise<Headers> {
  const response = await send(path, signal ? { method: 'HEAD', signal } : { method: 'HEAD' });
  return response.headers;
}
