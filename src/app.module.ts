import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { migrations } from '../migrations/index.js';
import { entities } from './entities.js';
import { AccountsModule } from './modules/accounts/index.js';
import { AgreementsModule } from './modules/agreements/index.js';
import { ApplicantsModule } from './modules/applicants/index.js';
import { CalendarModule } from './modules/calendar/index.js';
import { CallsModule } from './modules/calls/index.js';
import { LedgerModule } from './modules/ledger/index.js';
import { PaymentsModule } from './modules/payments/index.js';
import { ProgrammesModule } from './modules/programmes/index.js';
import { ProposalsModule } from './modules/proposals/index.js';
import { DecisionsModule } from './modules/decisions/index.js';
import { ReviewsModule } from './modules/reviews/index.js';
import { ReportsModule } from './modules/reports/index.js';
import { SiteModule } from './modules/site/index.js';
import { AuditModule } from './modules/audit/index.js';
import { NotificationsModule } from './modules/notifications/index.js';
import { RegisterModule } from './modules/register/index.js';
import { CountQueries } from './platform/database/count-queries.js';
import { dataSourceOptions } from './platform/database/data-source.js';
import { OpenApiModule } from './platform/openapi/openapi.module.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';

/** The one list of modules. */
@Module({})
export class AppModule {
  static forRoot(databaseUrl: string, platform: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(databaseUrl, entities, migrations), logging: ['query'], logger: new CountQueries(), retryAttempts: 0 }),
        PlatformModule.forRoot(platform),
        AccountsModule,
        ProgrammesModule,
        LedgerModule,
        CallsModule,
        ApplicantsModule,
        ProposalsModule,
        ReviewsModule,
        DecisionsModule,
        AgreementsModule,
        PaymentsModule,
        ReportsModule,
        SiteModule,
        CalendarModule,
        NotificationsModule,
        RegisterModule,
        AuditModule,
        OpenApiModule,
      ],
    };
  }
}
