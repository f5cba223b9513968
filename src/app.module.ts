import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { migrations } from '../migrations/index.js';
import { entities } from './entities.js';
import { AccountsModule } from './modules/accounts/index.js';
import { CountQueries } from './platform/database/count-queries.js';
import { dataSourceOptions } from './platform/database/data-source.js';
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
      ],
    };
  }
}
