const LONG = 500;
const STILL = 10;

/** Press and hold by touch, for browsers that make no context menu of it. Moving means scrolling, and then it is none. */
export function onLongPress(element, act) {
  let timer = 0;
  let start = null;
  const stop = () => clearTimeout(timer);
  element.addEventListener('pointerdown', (event) => {
    stop();
    if (event.pointerType !== 'touch' || event.target.closest('a, button, select-menu')) return;
    start = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => act(event.target, start), LONG);
  });
  element.addEventListener('pointermove', (event) => start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL && stop());
  for (const name of ['pointerup', 'pointercancel', 'contextmenu']) element.addEventListener(name, stop);
}
