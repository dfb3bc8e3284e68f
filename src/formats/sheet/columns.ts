/** What the columns of a sheet are called: by the fields' own names, or by words that people write over them. */
import { fold } from '../../text/fold.js';

/** Each field with the words for it, English and Spanish; the fields' own names are understood too. */
const WORDS: Readonly<Record<string, string>> = {
  id: 'reference|ref|job id|requisition|code|referencia|codigo',
  title: 'job title|position|position title|role|opening|job|puesto|cargo|titulo|titulo del puesto|vacante',
  'hiringOrganization.name':
    'organization|organisation|hiring organization|employer|company|agency|organizacion|empleador|empresa|entidad',
  'hiringOrganization.url': 'website|organization website|site|sitio web|pagina web',
  'hiringOrganization.description': 'about the organization|about us|sobre la organizacion|quienes somos',
  url: 'link|web page|page|posting|job posting|enlace|pagina|anuncio',
  summary: 'short description|resumen',
  description: 'overview|job description|about the job|details|descripcion|descripcion del puesto|detalles',
  responsibilities: 'duties|key responsibilities|what you will do|responsabilidades|funciones|tareas',
  qualifications:
    'requirements|required qualifications|minimum qualifications|what you bring|requisitos|cualificaciones',
  preferredQualifications: 'preferred|preferred qualifications|nice to have|requisitos deseables|deseable',
  employmentType: 'employment type|job type|type|kind|tipo|tipo de empleo|tipo de contrato|jornada',
  workHours: 'hours|work hours|schedule|hours per week|horas|horario|horas por semana',
  jobLocation: 'location|place|where|locations|work location|ubicacion|lugar|lugar de trabajo|localidad',
  'jobLocation.streetAddress': 'address|street|street address|direccion|calle',
  'jobLocation.addressLocality': 'city|town|ciudad|municipio',
  'jobLocation.addressRegion': 'state|region|province|estado|provincia',
  'jobLocation.postalCode': 'zip|zip code|postal code|codigo postal',
  'jobLocation.addressCountry': 'country|pais',
  workplace: 'remote|work mode|workplace type|work place|modalidad|remoto|teletrabajo',
  baseSalary: 'pay|salary|compensation|wage|pay range|salary range|rate|pay rate|salario|sueldo|pago|remuneracion',
  'baseSalary.minValue':
    'pay from|minimum pay|min pay|minimum salary|salary from|salario minimo|sueldo minimo|salario desde',
  'baseSalary.maxValue':
    'pay to|maximum pay|max pay|maximum salary|salary to|salario maximo|sueldo maximo|salario hasta',
  'baseSalary.currency': 'currency|moneda',
  'baseSalary.unitText': 'pay period|per|pay unit|periodo|periodo de pago',
  'baseSalary.note': 'pay note|pay notes',
  jobBenefits: 'benefits|beneficios|prestaciones',
  incentiveCompensation: 'bonus|stipend|bono|incentivos',
  hiringProcess: 'hiring process|proceso de contratacion',
  supervisor: 'reports to|manager|reporta a|supervisor a|jefe',
  department: 'team|program|departamento|equipo|area|programa',
  tags: 'keywords|categories|category|tag|etiquetas|categorias|categoria',
  datePosted: 'date posted|posted|published|posted on|fecha de publicacion|publicado',
  jobStartDate: 'start date|starts|start|fecha de inicio|inicio',
  validThrough:
    'deadline|application deadline|closing date|closes|close date|apply by|due date|due|fecha limite|fecha de cierre|cierre|plazo',
  priorityDeadline: 'priority deadline|priority date|preference date|fecha de preferencia|fecha prioritaria',
  openUntilFilled: 'open until filled|hasta cubrir la vacante',
  equalOpportunityStatement: 'equal opportunity|eeo|eeo statement|igualdad de oportunidades',
  'applicationContact.name': 'contact|contact name|questions|contacto|persona de contacto',
  'applicationContact.email': 'contact email|correo de contacto',
  'applicationContact.telephone': 'contact phone|phone|telephone|telefono',
  inLanguage: 'language|idioma',
  application:
    'apply to|apply|how to apply|apply at|application|email|como aplicar|como postular|postular|aplicar|enviar a|correo',
  'application.email': 'apply email|application email|correo para postular|correo electronico',
  'application.url': 'apply link|apply url|application link|application url|enlace para postular|enlace de solicitud',
  'application.instructions': 'instructions|instrucciones',
  status: 'state of the opening|estatus|estado de la vacante',
};

const FIELDS = new Map(
  Object.entries(WORDS).flatMap(([field, words]) =>
    [field, field.replace(/([A-Z])/g, ' $1'), ...words.split('|')].map((name) => [plain(name), field] as const),
  ),
);

/** The field that a column holds. */
export function fieldOf(header: string): string | undefined {
  return FIELDS.get(plain(header));
}

function plain(header: string): string {
  return fold(header)
    .replace(/\([^()]*\)/g, '')
    .replace(/[^a-z.]+/g, ' ')
    .trim();
}
