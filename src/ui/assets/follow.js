/** A page about work under way asks how far it is, and loads itself again when the work stands otherwise. Without this script a link does. */
const followed = document.querySelector('[data-follow]');
const look = async () => {
  try {
    const answer = await fetch(followed.dataset.follow, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
    if (answer.ok) {
      const { run } = await answer.json();
      if (run?.state !== followed.dataset.state) return window.location.reload();
      const place = followed.querySelector('[data-rounds]');
      if (place && place.textContent !== String(run.rounds)) place.textContent = String(run.rounds);
    }
  } catch { /* the line is cut: asked again */ }
  setTimeout(look, 2_000);
};
if (followed) setTimeout(look, 1_000);
