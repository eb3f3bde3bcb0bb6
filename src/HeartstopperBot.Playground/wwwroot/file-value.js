import { el } from './dom.js';

const MOST = 10 * 1024 * 1024;

/** The browser's own dialog; null where nothing was chosen. */
export function askForFile() {
  return new Promise((resolve) => {
    const chooser = el('input', { type: 'file', hidden: true });
    const end = (result) => {
      chooser.remove();
      resolve(result);
    };
    chooser.addEventListener('cancel', () => end(null));
    chooser.addEventListener('change', () => end(fileValue(chooser.files[0])));
    document.body.append(chooser);
    chooser.click();
  });
}

/** A file as the Visitor API takes it: its name, its type and its bytes in base64. */
async function fileValue(file) {
  if (file.size > MOST) throw new Error('The file is too large: 10 MB are the most');
  const address = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(new Error('The file cannot be read'));
    reader.readAsDataURL(file);
  });
  return { name: file.name, content_type: file.type, data: address.slice(address.indexOf(',') + 1) };
}
