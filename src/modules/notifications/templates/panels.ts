/** Notices about panel meetings. They name the call and the meeting, never a proposal: who is recused reads them too. */
export const panelTemplates = {
  panelInvited: {
    subject: { en: 'Panel meeting on call {reference}', fr: 'Réunion du comité au sujet de l’appel {reference}' },
    body: { en: 'You are named in a meeting of the panel on the call “{call}”. It begins {due}. Where: {location}. A file for your calendar is attached. Declare a conflict of interest in the room as soon as you know of one; it closes that item to you at once.', fr: 'Vous êtes nommé à une réunion du comité au sujet de l’appel «\u00a0{call}\u00a0». Elle commence le {due}. Lieu\u00a0: {location}. Un fichier pour votre calendrier est joint. Déclarez dans la salle tout conflit d’intérêts dès que vous en avez connaissance; le point vous sera aussitôt fermé.' },
  },
  panelNoLonger: {
    subject: { en: 'You are no longer named in a panel meeting on call {reference}', fr: 'Vous ne faites plus partie d’une réunion du comité au sujet de l’appel {reference}' },
    body: { en: 'You no longer belong to the panel meeting on the call “{call}” of {due}. The attached file strikes the entry from your calendar; you need do nothing more.', fr: 'Vous ne faites plus partie de la réunion du comité du {due} au sujet de l’appel «\u00a0{call}\u00a0». Le fichier joint retire l’entrée de votre calendrier; vous n’avez plus rien à faire.' },
  },
  panelMoved: {
    subject: { en: 'Moved: panel meeting on call {reference}', fr: 'Déplacée\u00a0: réunion du comité au sujet de l’appel {reference}' },
    body: { en: 'The panel meeting on the call “{call}” has a new time or place. It begins {due}. Where: {location}. The attached file replaces the entry in your calendar.', fr: 'La réunion du comité au sujet de l’appel «\u00a0{call}\u00a0» a un nouveau moment ou un nouveau lieu. Elle commence le {due}. Lieu\u00a0: {location}. Le fichier joint remplace l’entrée de votre calendrier.' },
  },
  panelCancelled: {
    subject: { en: 'Cancelled: panel meeting on call {reference}', fr: 'Annulée\u00a0: réunion du comité au sujet de l’appel {reference}' },
    body: { en: 'The panel meeting on the call “{call}” planned for {due} is cancelled. The reason stands in the room. The attached file strikes the entry from your calendar.', fr: 'La réunion du comité au sujet de l’appel «\u00a0{call}\u00a0» prévue le {due} est annulée. Le motif figure dans la salle. Le fichier joint retire l’entrée de votre calendrier.' },
  },
  panelDue: {
    subject: { en: 'Soon: panel meeting on call {reference}', fr: 'Bientôt\u00a0: réunion du comité au sujet de l’appel {reference}' },
    body: { en: 'The panel meeting on the call “{call}” begins {due}. Where: {location}. Read the proposals and their reviews in the room beforehand.', fr: 'La réunion du comité au sujet de l’appel «\u00a0{call}\u00a0» commence le {due}. Lieu\u00a0: {location}. Lisez d’avance dans la salle les propositions et leurs évaluations.' },
  },
  panelApproved: {
    subject: { en: 'The minutes of a panel meeting on call {reference} are approved', fr: 'Le procès-verbal d’une réunion du comité au sujet de l’appel {reference} est approuvé' },
    body: { en: 'The chair approved the minutes of the panel meeting on the call “{call}”. An officer who does not chair it can lock the meeting now.', fr: 'La présidence a approuvé le procès-verbal de la réunion du comité au sujet de l’appel «\u00a0{call}\u00a0». Un agent ou une agente qui n’en assure pas la présidence peut maintenant la verrouiller.' },
  },
  panelLocked: {
    subject: { en: 'Locked: panel meeting on call {reference}', fr: 'Verrouillée\u00a0: réunion du comité au sujet de l’appel {reference}' },
    body: { en: 'The panel meeting on the call “{call}” is locked. Its minutes can be read in the room and can no longer be changed.', fr: 'La réunion du comité au sujet de l’appel «\u00a0{call}\u00a0» est verrouillée. Son procès-verbal peut être lu dans la salle et ne peut plus être modifié.' },
  },
  panelRecusal: {
    subject: { en: 'A recusal in a panel meeting on call {reference}', fr: 'Une récusation dans une réunion du comité au sujet de l’appel {reference}' },
    body: { en: 'Somebody declared a conflict of interest about an item of the panel meeting on the call “{call}”. The item is closed to the person. Look whether the quorum still holds.', fr: 'Une personne a déclaré un conflit d’intérêts au sujet d’un point de la réunion du comité pour l’appel «\u00a0{call}\u00a0». Le point lui est fermé. Vérifiez si le quorum est encore atteint.' },
  },
} as const;
