import { Controller, Get, Inject } from '@nestjs/common';
import { Clock } from '../../kernel/time/clock.js';
import type { Actor } from '../../platform/access/actor.js';
import { Me, Public, SignedIn } from '../../platform/access/access.js';
import { View } from '../../platform/http/view.js';
import { CONTACT_EMAIL } from '../../platform/platform.module.js';
import { about } from './articles/about.js';
import { accessibility } from './articles/accessibility.js';
import { type Article, articlePage } from './articles/article.page.js';
import { contact } from './articles/contact.js';
import { privacy } from './articles/privacy.js';
import { terms } from './articles/terms.js';
import { homePage } from './home/home.page.js';
import { HomeQueries } from './home/home.queries.js';
import type { HomeView } from './home/home.view.js';
import { MyWork } from './work/my-work.js';
import { workPage } from './work/work.page.js';
import type { WorkView } from './work/work.view.js';

/** The front page, a person's work, and what the portal says about itself. */
@Controller()
export class SiteController {
  constructor(
    private readonly queries: HomeQueries,
    private readonly work: MyWork,
    private readonly clock: Clock,
    @Inject(CONTACT_EMAIL) private readonly contactEmail: string | undefined,
  ) {}

  @Get()
  @Public()
  @View(homePage)
  async home(): Promise<HomeView> {
    const [calls, awards, themes] = await Promise.all([this.queries.calls(), this.queries.latestAwards(), this.queries.themes()]);
    return { now: this.clock.now(), openCalls: calls.filter((c) => c.state === 'open'), announcedCalls: calls.filter((c) => c.state === 'scheduled'), awards, themes };
  }

  @Get('home')
  @SignedIn()
  @View(workPage)
  myWork(@Me() me: Actor): Promise<WorkView> {
    return this.work.of(me);
  }

  @Get('about')
  @Public()
  @View(articlePage)
  about(): Article {
    return about;
  }

  @Get('privacy')
  @Public()
  @View(articlePage)
  privacy(): Article {
    return privacy;
  }

  @Get('accessibility')
  @Public()
  @View(articlePage)
  accessibility(): Article {
    return accessibility;
  }

  @Get('contact')
  @Public()
  @View(articlePage)
  contact(): Article {
    return contact(this.contactEmail);
  }

  @Get('terms')
  @Public()
  @View(articlePage)
  terms(): Article {
    return terms;
  }
}
