export { ProposalFiles } from './attachments.service.js';
export type { ContentView } from './content.view.js';
export { ProposalText } from './pages/proposal-text.js';
export { publicState } from './proposal-access.js';
export { ProposalAggregate } from './proposal.aggregate.js';
export { ProposalContent } from './proposal-content.service.js';
export { type ProposalRole, type ProposalState, type ProposalTransition, proposalWorkflow } from './proposal.workflow.js';
export { proposalEvents } from './proposal.words.js';
export { ProposalsModule } from './proposals.module.js';
