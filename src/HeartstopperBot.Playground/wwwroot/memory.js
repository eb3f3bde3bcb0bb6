/** What the page remembers from visit to visit. A browser that keeps nothing is no reason to fail. */
export function recall(key) {
  try {
    return localStorage.getItem(`playground.${key}`);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(`playground.${key}`, value);
  } catch {
    // Private windows may refuse; then it is forgotten at the end of the visit.
  }
}
