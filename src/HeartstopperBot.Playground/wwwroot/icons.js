const NAMESPACE = 'http://www.w3.org/2000/svg';

// Drawn on 24 by 24 with a stroke of 2.
const PATHS = {
  text: 'M9 4 7 20M17 4l-2 16M4 9h17M3 15h17',
  thread: 'M5 4v9a3 3 0 0 0 3 3h11M15 12l4 4-4 4',
  forum: 'M4 5h16v10H10l-4 4v-4H4z',
  'forum-post': 'M5 4v9a3 3 0 0 0 3 3h11M15 12l4 4-4 4',
  dm: 'M4 20c1-4 4-6 8-6s7 2 8 6M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  private: 'M3 20c.6-3.5 3-5.5 6-5.5s5.4 2 6 5.500M9 11.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM16 5a3.5 3.5 0 0 1 0 6.500M18 15c1.7.8 2.7 2.5 3 5',
  announcement: 'M4 10v5h3l9 5V5l-9 5zM19 10v5',
  voice: 'M4 10v5h3l6 5V5l-6 5zM16 9a5 5 0 0 1 0 7',
  file: 'M6 3h8l4 4v14H6zM14 3v5h4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  people: 'M3 20c.6-3.5 3-5.5 6-5.5s5.4 2 6 5.500M9 11.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM16 5a3.5 3.5 0 0 1 0 6.500M18 15c1.7.8 2.7 2.5 3 5',
  out: 'M14 4h6v6M20 4l-9 9M18 14v5H5V6h5',
  down: 'm6 9 6 6 6-6',
  tick: 'm5 12 5 5 9-10',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  warning: 'M12 4 2.5 20h19zM12 10v4M12 17v.5',
  send: 'M4 12h14M12 5l7 7-7 7',
  slash: 'M15 5 9 19',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  pulse: 'M3 12h4l3-8 4 16 3-8h4',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
};

/** An icon that says nothing to a screen reader: the control beside it carries the words. */
export function icon(name) {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  const path = document.createElementNS(NAMESPACE, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  path.setAttribute('d', PATHS[name] ?? PATHS.text);
  svg.append(path);
  return svg;
}
