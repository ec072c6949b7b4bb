"""What the consent rules make of single sentences, at two schools that no list was written for."""

import pytest

from server.checks.draft import Draft
from server.checks.examination import Examination
from server.checks.register import Register
from server.checks.rule import all_rules
from tests.unit.checks.consent_schools import HARBOUR, MOOR, context

NAME, DNP, EITHER, UNLISTED = "name", "do_not_publish", "ambiguous", "unlisted_person"

AT_THE_MOOR = [
    ("Well done Abdirahman for zipping up your own coat!", (NAME, "Abdirahman")),
    ("Zofia Wojcik painted the sunset in our window.", (NAME, "Zofia Wojcik")),
    ("Minh Anh led the singing today 🎶", (NAME, "Minh Anh")),
    ("What a moment: Minh-Anh Nguyen said her first sentence.", (NAME, "Minh-Anh Nguyen")),
    ("Precious has learned to ride the trike all by herself.", (NAME, "Precious")),
    ("A big cheer for Sky, who swam ten metres!", (NAME, "Sky")),
    ("Sky Harrow is our reader of the week", (NAME, "Sky Harrow")),
    ("Ayse brought in baklava to share with Otters.", (NAME, "Ayse")),
    ("AYŞE YILMAZ - STAR OF THE WEEK", (NAME, "AYŞE YILMAZ")),
    ("Sunny made us all laugh in assembly.", (NAME, "Sunny")),
    ("Sunny Bahar (Herons) won the raffle.", (NAME, "Sunny Bahar")),
    ("Our gardener of the month is Summer-Rose, who grew a pumpkin.", (NAME, "Summer-Rose")),
    ("Summer Rose Tully played the drums!", (NAME, "Summer Rose Tully")),
    ("Well done Tegan!", (EITHER, "Tegan")),
    ("Tegan V scored twice.", (NAME, "Tegan V")),
    ("Congratulations to Tegan Vaughan on her silver badge.", (NAME, "Tegan Vaughan")),
    ("Ifan ap Rhys won the chair at our school Eisteddfod.", (NAME, "Ifan ap Rhys")),
    ("Bendigedig, Ifan! Da iawn ti.", (NAME, "Ifan")),
    ("Ife and Deniz built a rocket.", (NAME, "Ife")),
    ("Ifeoluwa's poem is up in the hall.", (NAME, "Ifeoluwa")),
    ("Joy from Herons has been chosen as our school councillor.", (NAME, "Joy")),
    ("We are so proud of Joy Emmanuel.", (NAME, "Joy Emmanuel")),
    ("Kacpar Duda fixed the bike.", (NAME, "Kacpar Duda")),
    ("kacper was brilliant at boccia today", (NAME, "kacper")),
    ("Will has grown a beard out of cress. Ask him about it.", (NAME, "Will")),
    ("Thank you Will and Hodan for showing our visitors round.", (NAME, "Will")),
    ("William O'Dowd got his bronze award", (NAME, "William O'Dowd")),
    ("William ODowd read to the governors.", (NAME, "William ODowd")),
    ("Seb cooked lunch for the whole of Kingfishers.", (NAME, "Seb")),
    ("Sebastien Grabowski leads the band.", (NAME, "Sebastien Grabowski")),
    ("Tobi's wheelchair rugby team came second!", (NAME, "Tobi")),
    ("#WellDoneTobi", (NAME, "Tobi")),
    ("#proudofcaoimhe 💚", (NAME, "caoimhe")),
    ("Mohammed from Kingfishers won a medal.", (NAME, "Mohammed")),
    ("Muhammad Warsame won a medal.", (NAME, "Muhammad Warsame")),
    ("Coaimhe ran the tuck shop on her own.", (NAME, "Coaimhe")),
    ("Robin in Kingfishers passed his cycling test.", (NAME, "Robin")),
    ("Robin Finch and Faith made the scenery.", (NAME, "Robin Finch")),
    ("Jean-Luc is off to the county finals.", (NAME, "Jean-Luc")),
    ("Jean Luc Dubois is off to the county finals.", (NAME, "Jean Luc Dubois")),
    ("Angharad J takes the trophy.", (NAME, "Angharad J")),
    ("M a x P o w e r", (DNP, "M a x P o w e r")),
    ("Max scored the winner.", (DNP, "Max")),
    ("Daisy Meadows opened the fete.", (NAME, "Daisy Meadows")),
    ("Well done Daisy 🌼 your college place is confirmed.", (NAME, "Daisy")),
    ("Kwabena Mensah Bonsu starts his placement on Monday.", (NAME, "Kwabena Mensah Bonsu")),
    ("Kwabena M-B starts his placement on Monday.", (NAME, "Kwabena M-B")),
    ("Art and Kwabena ran the café.", (NAME, "Art"), (NAME, "Kwabena")),
    ("Art Kowalski took this photo.", (NAME, "Art Kowalski")),
    ("Miss Bevan's class went bowling.", (NAME, "Miss Bevan")),
    ("Thank you to Rhiannon Bevan for organising.", (NAME, "Rhiannon Bevan")),
    ("Mr Zhao ran a tai chi session.", (NAME, "Mr Zhao")),
    ("Mr Bell is leaving us.", (EITHER, "Mr Bell")),
    ("Chair of governors Colin Fairweather cut the ribbon.", (NAME, "Colin Fairweather")),
    ("Halima Jama baked for us all.", (NAME, "Halima Jama")),
    ("Look who came to visit: Callan Pryce!", (NAME, "Callan Pryce")),
    ("Zоfia Wójcik came top.", (NAME, "Zоfia Wójcik")),
    ("Y0u rock, Kacp3r!", (NAME, "Kacp3r")),
    ("Warsame, Abdirahman - 100% on spellings", (NAME, "Warsame, Abdirahman")),
    ("A.W. (Otters) tied his own laces today.", (NAME, "A.W")),
    ("Thank you to Sharon Pickles, who cleans our minibus.", (UNLISTED, "Sharon Pickles")),
    ("Our lollipop man Keith Osgathorpe retires on Friday.", (UNLISTED, "Keith Osgathorpe")),
    ("Welcome to Mrs Featherstone, our new school nurse.", (UNLISTED, "Mrs Featherstone")),
    ("Massive thanks to Dafydd Trahaearn for the firewood.", (UNLISTED, "Dafydd Trahaearn")),
    ("Congratulations to Tegan Llywelyn from Ysgol Bryn, who beat us fair and square.", (UNLISTED, "Tegan Llywelyn")),
]

CLEAR_AT_THE_MOOR = [
    "Llŷr Prys won the sack race.",
    "Bo and Hodan planted the beans.",
    "What a precious moment in Otters today.",
    "The sky was full of balloons. Sky blue ones, mostly.",
    "Sky lanterns are not allowed at the fete, sorry.",
    "A sunny day at last! Sun cream, please.",
    "Sunny spells on sports day: bring a hat.",
    "Summer holidays start on Friday.",
    "Roses are out in our sensory garden. Summer roses smell best.",
    "Will all parents please collect from the side gate?",
    "Will you join us? We hope you will.",
    "Joy! The hydrotherapy pool is open again.",
    "It was a joy to see everybody at the fair.",
    "Pure joy in Herons this morning.",
    "Have you seen a robin yet? Robin Hood is our panto this year.",
    "Robins and finches on our bird table: tell us what you see.",
    "Faith leaders from across the town came to talk to Year 8.",
    "Faith Osborne spoke beautifully at our assembly.",
    "Daisy chains on the field at lunch.",
    "The daisy meadows behind the school are in flower.",
    "Art club is on Tuesday. Art materials welcome!",
    "Art week was messy and marvellous.",
    "Max 20 people on the minibus, please.",
    "The power cut is over and the lights are on.",
    "Mrs Stapleton and Mr Woodhouse ran the barbecue.",
    "Ms Siân Bell has finished her training.",
    "Thank you to the Kingfishers families for coming.",
    "Kingfishers have been reading a Michael Morpurgo book.",
    "Otters went to Bell Street Library.",
    "We sang Happy Birthday to Charles Dickens.",
    "St David's Day: wear red, or a daffodil.",
    "Nelson Mandela said it always seems impossible until it's done.",
    "Year 8 learned about Mary Seacole and Florence Nightingale.",
    "Tegan Morris carried the flag.",
    "The bell went early today.",
    "We are reading Charlie and the Chocolate Factory.",
    "Room 5 made soup. Post-16 washed up.",
    "Our therapy dog Biscuit is back on Monday.",
    "Father Christmas is coming to the winter fair.",
    "Our head of school thanks everybody who helped.",
]

AT_THE_HARBOUR = [
    ("Gurleen shared her Diwali lamp with us.", (NAME, "Gurleen")),
    ("Gurleen Kaur Sandhu painted a peacock.", (NAME, "Gurleen Kaur Sandhu")),
    ("Gurleen Sandhu painted a peacock.", (NAME, "Gurleen Sandhu")),
    ("Vihaan can count to fifty!", (NAME, "Vihaan")),
    ("Vihan Iyer can count to fifty!", (NAME, "Vihan Iyer")),
    ("Stefan made a dinosaur out of boxes.", (NAME, "Stefan")),
    ("STEFAN IONESCU: Golden Time winner", (NAME, "STEFAN IONESCU")),
    ("Xin Yi drew a lion dance.", (NAME, "Xin Yi")),
    ("Xinyi C drew a lion dance.", (NAME, "Xinyi C")),
    ("Noor Al Sayed is four and full of questions.", (NAME, "Noor Al Sayed")),
    ("Bear is our helper of the day and he handed out the fruit.", (NAME, "Bear")),
    ("Bear Whitcombe built a den.", (NAME, "Bear Whitcombe")),
    ("Kofi and Bear built a den.", (NAME, "Bear")),
    ("Thivya R from Kahlo Class is our chess champion.", (NAME, "Thivya R")),
    ("Thivya Rajaratnum is our chess champion.", (NAME, "Thivya Rajaratnum")),
    ("Harpreet Gill wrote to the mayor.", (NAME, "Harpreet Gill")),
    ("Sorcha Ni Bhriain danced at the Irish centre.", (NAME, "Sorcha Ni Bhriain")),
    ("Comhghairdeas, Sorcha!", (NAME, "Sorcha")),
    ("Mohamed Idris lost his first tooth.", (NAME, "Mohamed Idris")),
    ("Mohammad I lost his first tooth.", (NAME, "Mohammad I")),
    ("Ana Maria Popa sang the solo.", (NAME, "Ana Maria Popa")),
    ("Ana-Maria's solo made us cry.", (NAME, "Ana-Maria")),
    ("Olivia was a wonderful narrator.", (EITHER, "Olivia")),
    ("Olivia O was a wonderful narrator.", (NAME, "Olivia O")),
    ("Kahlo: Daniel and Olivia Odoi", (NAME, "Olivia Odoi")),
    ("Rosa was elected head of our eco council.", (NAME, "Rosa")),
    ("Rosa L and Hope were elected.", (NAME, "Rosa L")),
    ("Aaron Asamoa broke the long jump record.", (NAME, "Aaron Asamoa")),
    ("Aron Asamoah broke the long jump record.", (NAME, "Aron Asamoah")),
    ("Ebele's science project is going to the finals", (NAME, "Ebele")),
    ("Tamsin de Souza, Hope Larbi and Kofi Amoah raised £60.", (NAME, "Tamsin de Souza")),
    ("Tamsin DeSouza raised £60.", (NAME, "Tamsin DeSouza")),
    ("Congratulations Grace, our new head girl!", (NAME, "Grace")),
    ("Grace O’Hare wins the Brunel shield.", (NAME, "Grace O’Hare")),
    ("Harry Sidhu plays Bob Cratchit in our show.", (NAME, "Harry Sidhu")),
    ("Harry from Parks class is a library monitor.", (NAME, "Harry")),
    ("Jasmine Rai is Aladdin's princess this Christmas.", (NAME, "Jasmine Rai")),
    ("Poppy in Year 5 designed our new logo.", (NAME, "Poppy")),
    ("poppy tran designed our new logo", (NAME, "poppy tran")),
    ("Kareem's goal was the best of the season.", (NAME, "Kareem")),
    ("Karim H scored the best goal of the season.", (NAME, "Karim H")),
    ("Elijah Boakye is sports captain.", (DNP, "Elijah Boakye")),
    ("Three cheers for Elijah!", (DNP, "Elijah")),
    ("#GoElijahGo", (DNP, "Elijah")),
    ("Isambard won the bridge contest, of course.", (NAME, "Isambard")),
    ("Zainab al Hakim read the poem.", (NAME, "Zainab al Hakim")),
    ("Zaynab Al-Hakim read the poem.", (NAME, "Zaynab Al-Hakim")),
    ("Sukhi is our peer mentor.", (NAME, "Sukhi")),
    ("Sukhpreet D is our peer mentor.", (NAME, "Sukhpreet D")),
    ("L i a m W u", (NAME, "L i a m W u")),
    ("Liam Wu is Brunel's mathematician of the month", (NAME, "Liam Wu")),
    ("Lottie read her own story on stage.", (NAME, "Lottie")),
    ("Charlotte Okonjo read her own story on stage.", (NAME, "Charlotte Okonjo")),
    ("Lotie Okonjo read her own story on stage.", (NAME, "Lotie Okonjo")),
    ("Mr Byrne has shaved off his beard for charity.", (NAME, "Mr Byrne")),
    ("Thanks Declan Byrne for the science show.", (NAME, "Declan Byrne")),
    ("Ms Lau and Year 6 are on the roof with the telescope.", (NAME, "Ms Lau")),
    ("A thank you to Amina Haddad from all of us.", (NAME, "Amina Haddad")),
    ("Our crossing patrol Doreen Applegarth is 70 this week.", (UNLISTED, "Doreen Applegarth")),
    ("Thank you to Mr Ferreira-Costa at number 9 for the ladder.", (UNLISTED, "Mr Ferreira-Costa")),
    ("Well played Riverside, and their captain Jaspreet Bhogal in particular.", (UNLISTED, "Jaspreet Bhogal")),
    (
        "Huge thanks to Ngozi Umeh and Pat Trelawney for the costumes.",
        (UNLISTED, "Ngozi Umeh"),
        (UNLISTED, "Pat Trelawney"),
    ),
    ("We said goodbye to Marzena Kubiak, our cook of twelve years.", (UNLISTED, "Marzena Kubiak")),
]

CLEAR_AT_THE_HARBOUR = [
    "Kofi Amoah and Ocean Blake fed the fish.",
    "The bear hunt was a success. Bear paw prints everywhere!",
    "We're going on a bear hunt.",
    "Ocean week: blue clothes on Friday. Ocean plastics are our topic.",
    "Rosa Parks sat down so that others could stand up. Parks Class told her story.",
    "Rosa Parks Day in Parks Class",
    "Mo Farah visited our cluster of schools in 2019.",
    "Muhammad Yasin and Daniel Ruiz won the quiz.",
    "Muhammad Ali was our topic in PE.",
    "Hope Larbi has a new baby brother.",
    "We hope to see you at the fair. Hope springs eternal.",
    "Grace before lunch is said by Year 5.",
    "Grace Darling rowed out in the storm, and Year 5 wrote about it.",
    "Amazing grace, how sweet the sound: the choir sang it well.",
    "Jasmine tea and dumplings at our Lunar New Year lunch.",
    "Poppy Day: poppies are on sale from Monday.",
    "Poppy seeds contain calories. Poppy appeal boxes are in the office.",
    "Harry Potter night is on Thursday.",
    "Brunel Class built bridges like Isambard Kingdom Brunel.",
    "Kahlo Class looked at self-portraits by Frida Kahlo.",
    "Seacole have been busy bees.",
    "Queen Charlotte lived near here. Charlotte Street is named after her.",
    "Prince Harry opened the Olivia Newton-John centre.",
    "Mrs Akhtar's Year 2s made kites.",
    "Miss Baptiste and her class went to the aquarium.",
    "The coral reef in our corridor is finished.",
    "A ray of sunshine in assembly today.",
    "Ray Hobbs reads with Year 2 every Tuesday.",
    "Liam Payne songs are on the playlist no more.",
    "Year 6 wrote like Malorie Blackman today.",
    "Daniel in the lions' den was our assembly story.",
    "The story of Elijah and the ravens was our assembly.",
    "Book of the week: Matilda, by Roald Dahl.",
    "World Book Day: come as Alice, Paddington or the Gruffalo!",
    "Polling station on Thursday: the hall is closed.",
    "Thank you, Tesco Extra, for the vouchers, and thank you Harris Carpets for the offcuts.",
    "Nursery had fun with Chinese New Year noodles.",
    "Our residential to Charlton Manor starts on Monday.",
    "Ofsted said our reading is strong.",
    "Henry VIII had six wives and Year 5 can name them all.",
]


def findings(people: Register, text: str) -> list[tuple[str, str]]:
    examination = Examination(Draft(text, "fb"), context(people))
    hits = [
        (rule.id.removeprefix("consent."), text[hit.start : hit.end])
        for rule in all_rules().values()
        if rule.family == "consent"
        for hit in rule.check(examination)
    ]
    return sorted(hits, key=lambda hit: text.index(hit[1]))


@pytest.mark.parametrize(("text", "expected"), [(text, list(expected)) for text, *expected in AT_THE_MOOR])
def test_names_without_consent_are_found_at_the_moor(text: str, expected: list[tuple[str, str]]) -> None:
    assert findings(MOOR, text) == expected


@pytest.mark.parametrize("text", CLEAR_AT_THE_MOOR)
def test_ordinary_posts_pass_at_the_moor(text: str) -> None:
    assert findings(MOOR, text) == []


@pytest.mark.parametrize(("text", "expected"), [(text, list(expected)) for text, *expected in AT_THE_HARBOUR])
def test_names_without_consent_are_found_at_the_harbour(text: str, expected: list[tuple[str, str]]) -> None:
    assert findings(HARBOUR, text) == expected


@pytest.mark.parametrize("text", CLEAR_AT_THE_HARBOUR)
def test_ordinary_posts_pass_at_the_harbour(text: str) -> None:
    assert findings(HARBOUR, text) == []
