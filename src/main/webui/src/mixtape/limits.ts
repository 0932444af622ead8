/** How many characters the server takes (docs/mixtapes.md). */
export const LONGEST = { title: 200, description: 2_000, liner_notes: 100_000 } as const;
