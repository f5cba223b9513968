import { Module } from '@nestjs/common';
import { ProgrammesController } from './programmes.controller.js';
import { Programmes } from './programmes.service.js';

@Module({ controllers: [ProgrammesController], providers: [Programmes], exports: [Programmes] })
export class ProgrammesModule {}
