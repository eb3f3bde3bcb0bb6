using Microsoft.Playwright;

namespace HeartstopperBot.Tests.Browser;

/// <summary>
/// Writes a picture of the page anew with 256 colours, to the eye the same at less than half the size.
/// The browser reads the picture, so that nobody else has to. https://www.w3.org/TR/png-3/
/// </summary>
internal static class SmallPicture
{
    private const string Script =
        """
        async base64 => {
          const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
          const { width, height } = image;
          const canvas = new OffscreenCanvas(width, height).getContext('2d');
          canvas.drawImage(image, 0, 0);
          const pixels = new Uint32Array(canvas.getImageData(0, 0, width, height).data.buffer);

          const counts = new Map();
          for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
          const parts = pixel => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255];
          const distance = (one, other) => parts(one).reduce((sum, value, at) => sum + (value - parts(other)[at]) ** 2, 0);
          // The most frequent first, but none beside one that is hardly different: so a rare colour, a link's, is kept as well.
          const palette = [];
          for (const [pixel] of [...counts].sort(([a, m], [b, n]) => n - m || a - b)) {
            if (palette.length < 256 && palette.every((one, at) => distance(one, pixel) > (at < 16 ? 8 : 100))) palette.push(pixel);
          }
          const nearest = pixel => palette.reduce((best, one, at) => (distance(one, pixel) < distance(palette[best], pixel) ? at : best), 0);
          const places = new Map(palette.map((pixel, at) => [pixel, at]));
          for (const pixel of counts.keys()) if (!places.has(pixel)) places.set(pixel, nearest(pixel));

          // One byte of filter (none) before each row.
          const rows = new Uint8Array(height * (width + 1));
          pixels.forEach((pixel, at) => { rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = places.get(pixel); });
          const data = new Uint8Array(await new Response(new Blob([rows]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer());

          const table = Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n; });
          const crc = bytes => ~bytes.reduce((sum, byte) => table[(sum ^ byte) & 255] ^ (sum >>> 8), -1);
          const number = value => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
          const chunk = (name, body) => {
            const named = Uint8Array.from([...new TextEncoder().encode(name), ...body]);
            return [...number(body.length), ...named, ...number(crc(named))];
          };
          return [
            0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a,
            ...chunk('IHDR', [...number(width), ...number(height), 8, 3, 0, 0, 0]),
            ...chunk('PLTE', palette.flatMap(parts)), ...chunk('IDAT', [...data]), ...chunk('IEND', []),
          ];
        }
        """;

    public static async Task<byte[]> OfAsync(IPage blank, byte[] picture) =>
        [.. (await blank.EvaluateAsync<int[]>(Script, Convert.ToBase64String(picture))).Select(value => (byte)value)];
}
