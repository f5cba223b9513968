import { Module } from '@nestjs/common';
import { Herald } from './herald.js';
import { MailboxController } from './mailbox/mailbox.controller.js';
import { MailboxQueries } from './mailbox/mailbox.queries.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsQueries } from './notifications.queries.js';
import { AgreementReminders } from './reminders/agreement-reminders.sweep.js';
import { DiscussionOpenings } from './reminders/discussion-openings.sweep.js';
import { DocumentReminders } from './reminders/document-reminders.sweep.js';
import { DraftReminders } from './reminders/draft-reminders.sweep.js';
import { InformationReminders } from './reminders/information-reminders.sweep.js';
import { PanelReminders } from './reminders/panel-reminders.sweep.js';
import { ReviewReminders } from './reminders/review-reminders.sweep.js';
import { ReviewerReminders } from './reminders/reviewer-reminders.sweep.js';
import { TellPeople } from './tell-people.listener.js';

/** Who is told what, in which language, when. A sink: it listens, and nobody imports it. */
@Module({
  controllers: [NotificationsController, MailboxController],
  providers: [Herald, TellPeople, AgreementReminders, DiscussionOpenings, DraftReminders, PanelReminders, ReviewReminders, ReviewerReminders, DocumentReminders, InformationReminders, NotificationsQueries, MailboxQueries],
})
export class NotificationsModule {}
