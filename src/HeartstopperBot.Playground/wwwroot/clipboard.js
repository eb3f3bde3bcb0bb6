/** True once the text is on the clipboard; a browser may forbid it, and then the caller says so. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
