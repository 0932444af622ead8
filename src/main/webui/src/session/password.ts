const SHORTEST = 8;
const LONGEST = 72;

/** What is wrong with a new password by the server's rule (docs/operations.md "Accounts"), or null. */
export function passwordProblem(password: string): 'tooShort' | 'tooLong' | 'unprintable' | null {
  const bytes = new TextEncoder().encode(password).length;
  if (bytes < SHORTEST) {
    return 'tooShort';
  }
  if (bytes > LONGEST) {
    return 'tooLong';
  }
  return /\p{Cc}/u.test(password) ? 'unprintable' : null;
}
