"""Ordinary posts, many of them kind or neutral about who people are, pass the tone and content rules at once."""

import pytest

from tests.unit.checks.tone_content_posts import rules_in

ORDINARY = """\
Thank you to whoever left that lovely note in our book.
If your bus hasn't turned up by nine, ring the office.
Chickenpox is about: keep poorly children at home until the last spot has crusted.
Use your vote: the school council election is on Friday.
English classes for parents who want to learn English start on Monday.
Many of our families don't speak English at home, and that makes us richer.
Our girls' rugby team won again, and the boys cheered the loudest.
Boys and girls, please bring your PE kit on Thursday.
Women's History Month: we met a pilot, a plumber and a judge.
Happy Hanukkah to our Jewish families.
Some of our pupils are fasting for Ramadan, so the library is open at lunch.
Thank you to the two dads who dug the pond.
Both of Priya's mums came to the nativity.
Our Deaf Club meets on Tuesday to learn BSL.
Blind footballers from the county club visited today, and they were brilliant.
Autistic pupils told us what helps them, and we listened.
World Down Syndrome Day: wear odd socks on Thursday.
Our grandparents' tea party was full of stories and cake.
The old people's home next door has invited our choir.
Refugee Week: Year 5 read The Boy at the Back of the Class.
A Traveller family taught us how to make paper flowers.
Black History Month starts with a visit from a nurse who came from Jamaica in 1962.
Diwali lamps are lighting the hall.
The Polish school uses our hall on Saturdays.
Trans Awareness Week assembly: kindness, names and how to be a good friend.
We celebrate Pride with a picnic on the field.
LGBT+ History Month display in the library.
Mental health matters: how to talk about worries.
Our special needs team has moved to the blue room.
Chinese New Year lunch on Wednesday: noodles and spring rolls.
Gay rights and women's votes: Year 6 learned how laws changed.
A wheelchair ramp has been built at the side gate.
International Men's Day: dads and grandads, come and read with us.
Girls can do anything, said our astronaut visitor.
Boys' choir auditions are on Friday.
Mums, dads and carers are all welcome for a cup of tea.
Dads' breakfast on Friday, with bacon rolls.
Our caretaker is 70 today and still beats Year 6 at table tennis.
We had curry for lunch and the smell was wonderful.
Christian, Muslim and Sikh families shared a meal in our hall.
It is never OK to use the word gay as an insult.
Romanian, Somali and Welsh were spoken at our languages day.
Women in sport: our assembly was about the Lionesses.
The girls in Year 4 built the strongest bridge.
Everyone is welcome here, whoever they are.
Our SEND coffee morning is on Thursday.
Vision screening for Reception is on Monday.
Please learn our new school song, in English and in Urdu.
A mosque visit for Year 3 on Tuesday; bring a headscarf if you wish.
Immigrants built this town's mills, as Year 6 found out at the museum.
Our disabled parking bay is for blue badge holders.
Some children find loud rooms hard, so there is a quiet space by the library.
The nurse will be in for hearing tests.
Older residents told us what the street was like in 1950.
The dwarfs stole the show in Snow White.
Our queens and fairies need wings by Friday.
The wicked witch is looking for her cat, size XL.
Year 2 dressed as pirates, clowns and one very small pig.
Beware of the bull in the far field on our farm trip.
Penguins, slugs and other weird animals: book club on Monday.
Our pig weighs 80 kilos.
The ugly duckling, Friday at 2, free entry.
Mr Fox is a villain in our play and loves it.
A tough match, but our keeper saved two penalties.
Cheerleading club for boys and girls, Thursdays.
Please do not feed the rats in the science lab.
Bat walk on Friday at dusk with the ranger.
Our cow, Daisy, has had her calf.
Bingo and a buffet at the PTA night, tickets £4.
We played rounders until it rained.
The shooting stars club meets at the observatory at nine.
Beat the teacher at chess!
Kick the week off with breakfast club.
Our knockout cup starts on Tuesday.
Vote for your favourite book character.
Our eco council voted to plant an orchard.
Sign up for the sponsored walk and get a free water bottle.
Book your child's place with the office by Friday.
Buy one raffle ticket and win a hamper.
The bus will be late, so please ring the office if you need us.
Call in any time for a chat.
Find us on Facebook and Instagram, parents and carers.
Our reporter for the day was Ada in Year 4.
The newspaper tower was two metres tall.
Our head teacher kissed a pig for charity.
The police officer showed us her car.
Two Year 6 pupils have been made head boy and head girl.
A Year 4 pupil found a fossil on the beach.
One of our Year 3s has written to the King.
Our lost property has a knife from the baking club in it.
The fire engine came to visit Reception.
Please keep your dog on a lead.
We lost 3-2 but nobody cared because the tea was so good.
Best wishes to Mrs Lowe, who is leaving us after 20 years.
A complaint? Our policy is on the website.
The council has finished the new crossing, thank you.
Mr Hale was interviewed by the local radio about our bees.
Our budget is on the website.
The hall is full, so the second showing is at 4.
Ofsted said that our pupils are polite and curious.
"""


@pytest.mark.parametrize("text", ORDINARY.splitlines())
def test_an_ordinary_post_passes(text: str) -> None:
    assert rules_in(text) == set()
