import { tellTheStory } from './steps/story.js';

tellTheStory('A call for proposals, from nothing to close-out, in French', 'fr');
