const MOST = 10 * 1024 * 1024;

/** A file as the Visitor API takes it: its name, its type and its bytes in base64. */
export async function fileValue(file) {
  if (file.size > MOST) throw new Error('The file is too large: 10 MB are the most');
  const address = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(new Error('The file cannot be read'));
    reader.readAsDataURL(file);
  });
  return { name: file.name, content_type: file.type, data: address.slice(address.indexOf(',') + 1) };
}
