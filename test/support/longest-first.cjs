const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * What takes minutes begins first, so that no worker is alone with it at the end; a new machine has no times to order
 * by, and the stories' files are small. The second needs no demonstration: it would wait until the first has told it.
 */
const minutes = ['browser/pages', 'journeys/story.en', 'sweeps/pages', 'sweeps/access', 'journeys/story.fr', 'sweeps/review-access', 'browser/without-javascript'];

const rank = ({ path }) => {
  const place = minutes.findIndex((name) => path.endsWith(`/test/${name}.spec.ts`));
  return place < 0 ? minutes.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
