/** What pages tell the service worker: that something is kept or gone, or that it may take over from the worker before. */
export type ToWorker =
  | { type: 'kept' }
  /** `script`: the page's entry, which tells its version; `wanted`: the page will be loaded anew. Answered by whether it is of the worker's version. */
  | { type: 'take over'; script: string; wanted: boolean };
