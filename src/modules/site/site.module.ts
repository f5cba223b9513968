import { Module } from '@nestjs/common';
import { HomeQueries } from './home/home.queries.js';
import { SiteController } from './site.controller.js';
import { MyWork } from './work/my-work.js';
import { WorkQueries } from './work/work.queries.js';

@Module({ controllers: [SiteController], providers: [HomeQueries, WorkQueries, MyWork] })
export class SiteModule {}
