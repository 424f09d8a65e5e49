// Written by src/generate/main.ts. Change the schemas and run it again.
import { codePointLength } from '../../../base/code-point-length.ts';
"use strict";
export const token = validate20;
const schema31 = {"type":"object","required":["refresh_token_expires_in","api_product_list","organization_name","token_type","issued_at","client_id","access_token","application_name","scope","expires_in","refresh_count","status"],"properties":{"refresh_token_expires_in":{"type":"string"},"api_product_list":{"anyOf":[{"type":"array","items":{"type":"string"}},{"type":"string"}]},"api_product_list_json":{"type":"array","items":{"type":"string"}},"organization_name":{"type":"string"},"developer.email":{"type":"string"},"token_type":{"type":"string","const":"BearerToken"},"issued_at":{"type":"string","pattern":"^\\d+$"},"client_id":{"type":"string"},"access_token":{"type":"string","minLength":1},"application_name":{"type":"string"},"scope":{"type":"string"},"expires_in":{"type":"string","pattern":"^\\d+$"},"refresh_count":{"type":"string"},"status":{"type":"string","const":"approved"}},"additionalProperties":false};
const func1 = Object.prototype.hasOwnProperty;
const func2 = codePointLength;
const pattern4 = new RegExp("^\\d+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.refresh_token_expires_in === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refresh_token_expires_in"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.api_product_list === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "api_product_list"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.organization_name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "organization_name"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.token_type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "token_type"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.issued_at === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "issued_at"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.client_id === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "client_id"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.access_token === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "access_token"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.application_name === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "application_name"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.scope === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "scope"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.expires_in === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expires_in"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.refresh_count === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "refresh_count"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.status === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.refresh_token_expires_in !== undefined){
let data0 = data.refresh_token_expires_in;
if(typeof data0 !== "string"){
const err13 = {instancePath:instancePath+"/refresh_token_expires_in",schemaPath:"#/properties/refresh_token_expires_in/type",keyword:"type",params:{type: "string"},schema:schema31.properties.refresh_token_expires_in.type,parentSchema:schema31.properties.refresh_token_expires_in,data:data0};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.api_product_list !== undefined){
let data1 = data.api_product_list;
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err14 = {instancePath:instancePath+"/api_product_list/" + i0,schemaPath:"#/properties/api_product_list/anyOf/0/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.api_product_list.anyOf[0].items.type,parentSchema:schema31.properties.api_product_list.anyOf[0].items,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/api_product_list",schemaPath:"#/properties/api_product_list/anyOf/0/type",keyword:"type",params:{type: "array"},schema:schema31.properties.api_product_list.anyOf[0].type,parentSchema:schema31.properties.api_product_list.anyOf[0],data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
const _errs10 = errors;
if(typeof data1 !== "string"){
const err16 = {instancePath:instancePath+"/api_product_list",schemaPath:"#/properties/api_product_list/anyOf/1/type",keyword:"type",params:{type: "string"},schema:schema31.properties.api_product_list.anyOf[1].type,parentSchema:schema31.properties.api_product_list.anyOf[1],data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err17 = {instancePath:instancePath+"/api_product_list",schemaPath:"#/properties/api_product_list/anyOf",keyword:"anyOf",params:{},schema:schema31.properties.api_product_list.anyOf,parentSchema:schema31.properties.api_product_list,data:data1};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
}
if(data.api_product_list_json !== undefined){
let data3 = data.api_product_list_json;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
if(typeof data4 !== "string"){
const err18 = {instancePath:instancePath+"/api_product_list_json/" + i1,schemaPath:"#/properties/api_product_list_json/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.api_product_list_json.items.type,parentSchema:schema31.properties.api_product_list_json.items,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/api_product_list_json",schemaPath:"#/properties/api_product_list_json/type",keyword:"type",params:{type: "array"},schema:schema31.properties.api_product_list_json.type,parentSchema:schema31.properties.api_product_list_json,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.organization_name !== undefined){
let data5 = data.organization_name;
if(typeof data5 !== "string"){
const err20 = {instancePath:instancePath+"/organization_name",schemaPath:"#/properties/organization_name/type",keyword:"type",params:{type: "string"},schema:schema31.properties.organization_name.type,parentSchema:schema31.properties.organization_name,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data["developer.email"] !== undefined){
let data6 = data["developer.email"];
if(typeof data6 !== "string"){
const err21 = {instancePath:instancePath+"/developer.email",schemaPath:"#/properties/developer.email/type",keyword:"type",params:{type: "string"},schema:schema31.properties["developer.email"].type,parentSchema:schema31.properties["developer.email"],data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.token_type !== undefined){
let data7 = data.token_type;
if(typeof data7 !== "string"){
const err22 = {instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/type",keyword:"type",params:{type: "string"},schema:schema31.properties.token_type.type,parentSchema:schema31.properties.token_type,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if("BearerToken" !== data7){
const err23 = {instancePath:instancePath+"/token_type",schemaPath:"#/properties/token_type/const",keyword:"const",params:{allowedValue: "BearerToken"},schema:"BearerToken",parentSchema:schema31.properties.token_type,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.issued_at !== undefined){
let data8 = data.issued_at;
if(typeof data8 === "string"){
if(!pattern4.test(data8)){
const err24 = {instancePath:instancePath+"/issued_at",schemaPath:"#/properties/issued_at/pattern",keyword:"pattern",params:{pattern: "^\\d+$"},schema:"^\\d+$",parentSchema:schema31.properties.issued_at,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/issued_at",schemaPath:"#/properties/issued_at/type",keyword:"type",params:{type: "string"},schema:schema31.properties.issued_at.type,parentSchema:schema31.properties.issued_at,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.client_id !== undefined){
let data9 = data.client_id;
if(typeof data9 !== "string"){
const err26 = {instancePath:instancePath+"/client_id",schemaPath:"#/properties/client_id/type",keyword:"type",params:{type: "string"},schema:schema31.properties.client_id.type,parentSchema:schema31.properties.client_id,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.access_token !== undefined){
let data10 = data.access_token;
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err27 = {instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.access_token,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/access_token",schemaPath:"#/properties/access_token/type",keyword:"type",params:{type: "string"},schema:schema31.properties.access_token.type,parentSchema:schema31.properties.access_token,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.application_name !== undefined){
let data11 = data.application_name;
if(typeof data11 !== "string"){
const err29 = {instancePath:instancePath+"/application_name",schemaPath:"#/properties/application_name/type",keyword:"type",params:{type: "string"},schema:schema31.properties.application_name.type,parentSchema:schema31.properties.application_name,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.scope !== undefined){
let data12 = data.scope;
if(typeof data12 !== "string"){
const err30 = {instancePath:instancePath+"/scope",schemaPath:"#/properties/scope/type",keyword:"type",params:{type: "string"},schema:schema31.properties.scope.type,parentSchema:schema31.properties.scope,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.expires_in !== undefined){
let data13 = data.expires_in;
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
const err31 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/pattern",keyword:"pattern",params:{pattern: "^\\d+$"},schema:"^\\d+$",parentSchema:schema31.properties.expires_in,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/expires_in",schemaPath:"#/properties/expires_in/type",keyword:"type",params:{type: "string"},schema:schema31.properties.expires_in.type,parentSchema:schema31.properties.expires_in,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.refresh_count !== undefined){
let data14 = data.refresh_count;
if(typeof data14 !== "string"){
const err33 = {instancePath:instancePath+"/refresh_count",schemaPath:"#/properties/refresh_count/type",keyword:"type",params:{type: "string"},schema:schema31.properties.refresh_count.type,parentSchema:schema31.properties.refresh_count,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.status !== undefined){
let data15 = data.status;
if(typeof data15 !== "string"){
const err34 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},schema:schema31.properties.status.type,parentSchema:schema31.properties.status,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if("approved" !== data15){
const err35 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: "approved"},schema:"approved",parentSchema:schema31.properties.status,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const webhook = validate21;
const schema32 = {"type":"object","required":["id","name","uri","version"],"properties":{"id":{"type":"string"},"name":{"type":"string"},"uri":{"type":"string"},"version":{"type":"string","enum":["v1.0","v2.0"]}},"additionalProperties":false};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.uri === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "uri"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.version === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "id") || (key0 === "name")) || (key0 === "uri")) || (key0 === "version"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},schema:schema32.properties.id.type,parentSchema:schema32.properties.id,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema32.properties.name.type,parentSchema:schema32.properties.name,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.uri !== undefined){
let data2 = data.uri;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/uri",schemaPath:"#/properties/uri/type",keyword:"type",params:{type: "string"},schema:schema32.properties.uri.type,parentSchema:schema32.properties.uri,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.version !== undefined){
let data3 = data.version;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},schema:schema32.properties.version.type,parentSchema:schema32.properties.version,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((data3 === "v1.0") || (data3 === "v2.0"))){
const err9 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/enum",keyword:"enum",params:{allowedValues: schema32.properties.version.enum},schema:schema32.properties.version.enum,parentSchema:schema32.properties.version,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const webhookList = validate22;
const schema33 = {"type":"object","required":["data","page"],"properties":{"data":{"type":"array","items":{"type":"object","required":["id","name","uri","version"],"properties":{"id":{"type":"string"},"name":{"type":"string"},"uri":{"type":"string"},"version":{"type":"string","enum":["v1.0","v2.0"]}},"additionalProperties":false}},"page":{"type":"object","required":["pageSize","pageIndex","elementCount","pageCount"],"properties":{"pageSize":{"type":"integer","minimum":0},"pageIndex":{"type":"integer","minimum":0},"elementCount":{"type":"integer","minimum":0},"pageCount":{"type":"integer","minimum":0}},"additionalProperties":false}},"additionalProperties":false};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.data === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.page === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "page"},schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "data") || (key0 === "page"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.data !== undefined){
let data0 = data.data;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.id === undefined){
const err3 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema33.properties.data.items.required,parentSchema:schema33.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.name === undefined){
const err4 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema33.properties.data.items.required,parentSchema:schema33.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.uri === undefined){
const err5 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: "uri"},schema:schema33.properties.data.items.required,parentSchema:schema33.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.version === undefined){
const err6 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: "version"},schema:schema33.properties.data.items.required,parentSchema:schema33.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data1){
if(!((((key1 === "id") || (key1 === "name")) || (key1 === "uri")) || (key1 === "version"))){
const err7 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema33.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/data/" + i0+"/id",schemaPath:"#/properties/data/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema33.properties.data.items.properties.id.type,parentSchema:schema33.properties.data.items.properties.id,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.name !== undefined){
let data3 = data1.name;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/data/" + i0+"/name",schemaPath:"#/properties/data/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema33.properties.data.items.properties.name.type,parentSchema:schema33.properties.data.items.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.uri !== undefined){
let data4 = data1.uri;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/data/" + i0+"/uri",schemaPath:"#/properties/data/items/properties/uri/type",keyword:"type",params:{type: "string"},schema:schema33.properties.data.items.properties.uri.type,parentSchema:schema33.properties.data.items.properties.uri,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.version !== undefined){
let data5 = data1.version;
if(typeof data5 !== "string"){
const err11 = {instancePath:instancePath+"/data/" + i0+"/version",schemaPath:"#/properties/data/items/properties/version/type",keyword:"type",params:{type: "string"},schema:schema33.properties.data.items.properties.version.type,parentSchema:schema33.properties.data.items.properties.version,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data5 === "v1.0") || (data5 === "v2.0"))){
const err12 = {instancePath:instancePath+"/data/" + i0+"/version",schemaPath:"#/properties/data/items/properties/version/enum",keyword:"enum",params:{allowedValues: schema33.properties.data.items.properties.version.enum},schema:schema33.properties.data.items.properties.version.enum,parentSchema:schema33.properties.data.items.properties.version,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/type",keyword:"type",params:{type: "object"},schema:schema33.properties.data.items.type,parentSchema:schema33.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},schema:schema33.properties.data.type,parentSchema:schema33.properties.data,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.page !== undefined){
let data6 = data.page;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.pageSize === undefined){
const err15 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/required",keyword:"required",params:{missingProperty: "pageSize"},schema:schema33.properties.page.required,parentSchema:schema33.properties.page,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6.pageIndex === undefined){
const err16 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/required",keyword:"required",params:{missingProperty: "pageIndex"},schema:schema33.properties.page.required,parentSchema:schema33.properties.page,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6.elementCount === undefined){
const err17 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/required",keyword:"required",params:{missingProperty: "elementCount"},schema:schema33.properties.page.required,parentSchema:schema33.properties.page,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6.pageCount === undefined){
const err18 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/required",keyword:"required",params:{missingProperty: "pageCount"},schema:schema33.properties.page.required,parentSchema:schema33.properties.page,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data6){
if(!((((key2 === "pageSize") || (key2 === "pageIndex")) || (key2 === "elementCount")) || (key2 === "pageCount"))){
const err19 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema33.properties.page,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.pageSize !== undefined){
let data7 = data6.pageSize;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err20 = {instancePath:instancePath+"/page/pageSize",schemaPath:"#/properties/page/properties/pageSize/type",keyword:"type",params:{type: "integer"},schema:schema33.properties.page.properties.pageSize.type,parentSchema:schema33.properties.page.properties.pageSize,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err21 = {instancePath:instancePath+"/page/pageSize",schemaPath:"#/properties/page/properties/pageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33.properties.page.properties.pageSize,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data6.pageIndex !== undefined){
let data8 = data6.pageIndex;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err22 = {instancePath:instancePath+"/page/pageIndex",schemaPath:"#/properties/page/properties/pageIndex/type",keyword:"type",params:{type: "integer"},schema:schema33.properties.page.properties.pageIndex.type,parentSchema:schema33.properties.page.properties.pageIndex,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err23 = {instancePath:instancePath+"/page/pageIndex",schemaPath:"#/properties/page/properties/pageIndex/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33.properties.page.properties.pageIndex,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data6.elementCount !== undefined){
let data9 = data6.elementCount;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err24 = {instancePath:instancePath+"/page/elementCount",schemaPath:"#/properties/page/properties/elementCount/type",keyword:"type",params:{type: "integer"},schema:schema33.properties.page.properties.elementCount.type,parentSchema:schema33.properties.page.properties.elementCount,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/page/elementCount",schemaPath:"#/properties/page/properties/elementCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33.properties.page.properties.elementCount,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data6.pageCount !== undefined){
let data10 = data6.pageCount;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err26 = {instancePath:instancePath+"/page/pageCount",schemaPath:"#/properties/page/properties/pageCount/type",keyword:"type",params:{type: "integer"},schema:schema33.properties.page.properties.pageCount.type,parentSchema:schema33.properties.page.properties.pageCount,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err27 = {instancePath:instancePath+"/page/pageCount",schemaPath:"#/properties/page/properties/pageCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33.properties.page.properties.pageCount,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "object"},schema:schema33.properties.page.type,parentSchema:schema33.properties.page,data:data6};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const jwk = validate23;
const schema34 = {"type":"object","required":["kty","e","kid","n"],"properties":{"kty":{"type":"string","const":"RSA"},"e":{"type":"string"},"kid":{"type":"string"},"n":{"type":"string"}},"additionalProperties":false};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kty === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kty"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.e === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "e"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.kid === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kid"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.n === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "n"},schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "kty") || (key0 === "e")) || (key0 === "kid")) || (key0 === "n"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kty !== undefined){
let data0 = data.kty;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/kty",schemaPath:"#/properties/kty/type",keyword:"type",params:{type: "string"},schema:schema34.properties.kty.type,parentSchema:schema34.properties.kty,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if("RSA" !== data0){
const err6 = {instancePath:instancePath+"/kty",schemaPath:"#/properties/kty/const",keyword:"const",params:{allowedValue: "RSA"},schema:"RSA",parentSchema:schema34.properties.kty,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.e !== undefined){
let data1 = data.e;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/e",schemaPath:"#/properties/e/type",keyword:"type",params:{type: "string"},schema:schema34.properties.e.type,parentSchema:schema34.properties.e,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.kid !== undefined){
let data2 = data.kid;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/kid",schemaPath:"#/properties/kid/type",keyword:"type",params:{type: "string"},schema:schema34.properties.kid.type,parentSchema:schema34.properties.kid,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.n !== undefined){
let data3 = data.n;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/n",schemaPath:"#/properties/n/type",keyword:"type",params:{type: "string"},schema:schema34.properties.n.type,parentSchema:schema34.properties.n,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const channel = validate24;
const schema35 = {"type":"object","required":["id","name","webHookId","routingOptions"],"properties":{"id":{"type":"string"},"name":{"type":"string","maxLength":255},"webHookId":{"type":"string"},"routingOptions":{"type":"object","required":["type","id"],"properties":{"type":{"type":"string","const":"queue"},"id":{"type":"string"}},"additionalProperties":false},"description":{"type":"string"}},"additionalProperties":false};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.webHookId === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "webHookId"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.routingOptions === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routingOptions"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "id") || (key0 === "name")) || (key0 === "webHookId")) || (key0 === "routingOptions")) || (key0 === "description"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},schema:schema35.properties.id.type,parentSchema:schema35.properties.id,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) > 255){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema35.properties.name,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},schema:schema35.properties.name.type,parentSchema:schema35.properties.name,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.webHookId !== undefined){
let data2 = data.webHookId;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/webHookId",schemaPath:"#/properties/webHookId/type",keyword:"type",params:{type: "string"},schema:schema35.properties.webHookId.type,parentSchema:schema35.properties.webHookId,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.routingOptions !== undefined){
let data3 = data.routingOptions;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.type === undefined){
const err9 = {instancePath:instancePath+"/routingOptions",schemaPath:"#/properties/routingOptions/required",keyword:"required",params:{missingProperty: "type"},schema:schema35.properties.routingOptions.required,parentSchema:schema35.properties.routingOptions,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3.id === undefined){
const err10 = {instancePath:instancePath+"/routingOptions",schemaPath:"#/properties/routingOptions/required",keyword:"required",params:{missingProperty: "id"},schema:schema35.properties.routingOptions.required,parentSchema:schema35.properties.routingOptions,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "type") || (key1 === "id"))){
const err11 = {instancePath:instancePath+"/routingOptions",schemaPath:"#/properties/routingOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema35.properties.routingOptions,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.type !== undefined){
let data4 = data3.type;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/routingOptions/type",schemaPath:"#/properties/routingOptions/properties/type/type",keyword:"type",params:{type: "string"},schema:schema35.properties.routingOptions.properties.type.type,parentSchema:schema35.properties.routingOptions.properties.type,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if("queue" !== data4){
const err13 = {instancePath:instancePath+"/routingOptions/type",schemaPath:"#/properties/routingOptions/properties/type/const",keyword:"const",params:{allowedValue: "queue"},schema:"queue",parentSchema:schema35.properties.routingOptions.properties.type,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.id !== undefined){
let data5 = data3.id;
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/routingOptions/id",schemaPath:"#/properties/routingOptions/properties/id/type",keyword:"type",params:{type: "string"},schema:schema35.properties.routingOptions.properties.id.type,parentSchema:schema35.properties.routingOptions.properties.id,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/routingOptions",schemaPath:"#/properties/routingOptions/type",keyword:"type",params:{type: "object"},schema:schema35.properties.routingOptions.type,parentSchema:schema35.properties.routingOptions,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.description !== undefined){
let data6 = data.description;
if(typeof data6 !== "string"){
const err16 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},schema:schema35.properties.description.type,parentSchema:schema35.properties.description,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const channelList = validate25;
const schema36 = {"type":"object","required":["data","page"],"properties":{"data":{"type":"array","items":{"type":"object","required":["id","name","webHookId","routingOptions"],"properties":{"id":{"type":"string"},"name":{"type":"string","maxLength":255},"webHookId":{"type":"string"},"routingOptions":{"type":"object","required":["type","id"],"properties":{"type":{"type":"string","const":"queue"},"id":{"type":"string"}},"additionalProperties":false},"description":{"type":"string"}},"additionalProperties":false}},"page":{"type":"object","required":["pageSize","pageIndex","elementCount","pageCount"],"properties":{"pageSize":{"type":"integer","minimum":0},"pageIndex":{"type":"integer","minimum":0},"elementCount":{"type":"integer","minimum":0},"pageCount":{"type":"integer","minimum":0}},"additionalProperties":false}},"additionalProperties":false};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.data === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.page === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "page"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "data") || (key0 === "page"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.data !== undefined){
let data0 = data.data;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.id === undefined){
const err3 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema36.properties.data.items.required,parentSchema:schema36.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.name === undefined){
const err4 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema36.properties.data.items.required,parentSchema:schema36.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.webHookId === undefined){
const err5 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: "webHookId"},schema:schema36.properties.data.items.required,parentSchema:schema36.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.routingOptions === undefined){
const err6 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: "routingOptions"},schema:schema36.properties.data.items.required,parentSchema:schema36.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data1){
if(!(((((key1 === "id") || (key1 === "name")) || (key1 === "webHookId")) || (key1 === "routingOptions")) || (key1 === "description"))){
const err7 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema36.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/data/" + i0+"/id",schemaPath:"#/properties/data/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema36.properties.data.items.properties.id.type,parentSchema:schema36.properties.data.items.properties.id,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.name !== undefined){
let data3 = data1.name;
if(typeof data3 === "string"){
if(func2(data3) > 255){
const err9 = {instancePath:instancePath+"/data/" + i0+"/name",schemaPath:"#/properties/data/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema36.properties.data.items.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/data/" + i0+"/name",schemaPath:"#/properties/data/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema36.properties.data.items.properties.name.type,parentSchema:schema36.properties.data.items.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.webHookId !== undefined){
let data4 = data1.webHookId;
if(typeof data4 !== "string"){
const err11 = {instancePath:instancePath+"/data/" + i0+"/webHookId",schemaPath:"#/properties/data/items/properties/webHookId/type",keyword:"type",params:{type: "string"},schema:schema36.properties.data.items.properties.webHookId.type,parentSchema:schema36.properties.data.items.properties.webHookId,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.routingOptions !== undefined){
let data5 = data1.routingOptions;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.type === undefined){
const err12 = {instancePath:instancePath+"/data/" + i0+"/routingOptions",schemaPath:"#/properties/data/items/properties/routingOptions/required",keyword:"required",params:{missingProperty: "type"},schema:schema36.properties.data.items.properties.routingOptions.required,parentSchema:schema36.properties.data.items.properties.routingOptions,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5.id === undefined){
const err13 = {instancePath:instancePath+"/data/" + i0+"/routingOptions",schemaPath:"#/properties/data/items/properties/routingOptions/required",keyword:"required",params:{missingProperty: "id"},schema:schema36.properties.data.items.properties.routingOptions.required,parentSchema:schema36.properties.data.items.properties.routingOptions,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data5){
if(!((key2 === "type") || (key2 === "id"))){
const err14 = {instancePath:instancePath+"/data/" + i0+"/routingOptions",schemaPath:"#/properties/data/items/properties/routingOptions/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema36.properties.data.items.properties.routingOptions,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.type !== undefined){
let data6 = data5.type;
if(typeof data6 !== "string"){
const err15 = {instancePath:instancePath+"/data/" + i0+"/routingOptions/type",schemaPath:"#/properties/data/items/properties/routingOptions/properties/type/type",keyword:"type",params:{type: "string"},schema:schema36.properties.data.items.properties.routingOptions.properties.type.type,parentSchema:schema36.properties.data.items.properties.routingOptions.properties.type,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if("queue" !== data6){
const err16 = {instancePath:instancePath+"/data/" + i0+"/routingOptions/type",schemaPath:"#/properties/data/items/properties/routingOptions/properties/type/const",keyword:"const",params:{allowedValue: "queue"},schema:"queue",parentSchema:schema36.properties.data.items.properties.routingOptions.properties.type,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.id !== undefined){
let data7 = data5.id;
if(typeof data7 !== "string"){
const err17 = {instancePath:instancePath+"/data/" + i0+"/routingOptions/id",schemaPath:"#/properties/data/items/properties/routingOptions/properties/id/type",keyword:"type",params:{type: "string"},schema:schema36.properties.data.items.properties.routingOptions.properties.id.type,parentSchema:schema36.properties.data.items.properties.routingOptions.properties.id,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/data/" + i0+"/routingOptions",schemaPath:"#/properties/data/items/properties/routingOptions/type",keyword:"type",params:{type: "object"},schema:schema36.properties.data.items.properties.routingOptions.type,parentSchema:schema36.properties.data.items.properties.routingOptions,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data1.description !== undefined){
let data8 = data1.description;
if(typeof data8 !== "string"){
const err19 = {instancePath:instancePath+"/data/" + i0+"/description",schemaPath:"#/properties/data/items/properties/description/type",keyword:"type",params:{type: "string"},schema:schema36.properties.data.items.properties.description.type,parentSchema:schema36.properties.data.items.properties.description,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/type",keyword:"type",params:{type: "object"},schema:schema36.properties.data.items.type,parentSchema:schema36.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},schema:schema36.properties.data.type,parentSchema:schema36.properties.data,data:data0};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.page !== undefined){
let data9 = data.page;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.pageSize === undefined){
const err22 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/required",keyword:"required",params:{missingProperty: "pageSize"},schema:schema36.properties.page.required,parentSchema:schema36.properties.page,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9.pageIndex === undefined){
const err23 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/required",keyword:"required",params:{missingProperty: "pageIndex"},schema:schema36.properties.page.required,parentSchema:schema36.properties.page,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data9.elementCount === undefined){
const err24 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/required",keyword:"required",params:{missingProperty: "elementCount"},schema:schema36.properties.page.required,parentSchema:schema36.properties.page,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data9.pageCount === undefined){
const err25 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/required",keyword:"required",params:{missingProperty: "pageCount"},schema:schema36.properties.page.required,parentSchema:schema36.properties.page,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key3 in data9){
if(!((((key3 === "pageSize") || (key3 === "pageIndex")) || (key3 === "elementCount")) || (key3 === "pageCount"))){
const err26 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema36.properties.page,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.pageSize !== undefined){
let data10 = data9.pageSize;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err27 = {instancePath:instancePath+"/page/pageSize",schemaPath:"#/properties/page/properties/pageSize/type",keyword:"type",params:{type: "integer"},schema:schema36.properties.page.properties.pageSize.type,parentSchema:schema36.properties.page.properties.pageSize,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err28 = {instancePath:instancePath+"/page/pageSize",schemaPath:"#/properties/page/properties/pageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema36.properties.page.properties.pageSize,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data9.pageIndex !== undefined){
let data11 = data9.pageIndex;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err29 = {instancePath:instancePath+"/page/pageIndex",schemaPath:"#/properties/page/properties/pageIndex/type",keyword:"type",params:{type: "integer"},schema:schema36.properties.page.properties.pageIndex.type,parentSchema:schema36.properties.page.properties.pageIndex,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err30 = {instancePath:instancePath+"/page/pageIndex",schemaPath:"#/properties/page/properties/pageIndex/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema36.properties.page.properties.pageIndex,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data9.elementCount !== undefined){
let data12 = data9.elementCount;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err31 = {instancePath:instancePath+"/page/elementCount",schemaPath:"#/properties/page/properties/elementCount/type",keyword:"type",params:{type: "integer"},schema:schema36.properties.page.properties.elementCount.type,parentSchema:schema36.properties.page.properties.elementCount,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err32 = {instancePath:instancePath+"/page/elementCount",schemaPath:"#/properties/page/properties/elementCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema36.properties.page.properties.elementCount,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data9.pageCount !== undefined){
let data13 = data9.pageCount;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err33 = {instancePath:instancePath+"/page/pageCount",schemaPath:"#/properties/page/properties/pageCount/type",keyword:"type",params:{type: "integer"},schema:schema36.properties.page.properties.pageCount.type,parentSchema:schema36.properties.page.properties.pageCount,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err34 = {instancePath:instancePath+"/page/pageCount",schemaPath:"#/properties/page/properties/pageCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema36.properties.page.properties.pageCount,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
}
else {
const err35 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "object"},schema:schema36.properties.page.type,parentSchema:schema36.properties.page,data:data9};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const conversationCreated = validate26;
const schema37 = {"type":"object","required":["conversationId","timestamp"],"properties":{"conversationId":{"type":"string"},"timestamp":{"type":"integer","minimum":0}},"additionalProperties":false};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.conversationId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conversationId"},schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.timestamp === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "timestamp"},schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "conversationId") || (key0 === "timestamp"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.conversationId !== undefined){
let data0 = data.conversationId;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/conversationId",schemaPath:"#/properties/conversationId/type",keyword:"type",params:{type: "string"},schema:schema37.properties.conversationId.type,parentSchema:schema37.properties.conversationId,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.timestamp !== undefined){
let data1 = data.timestamp;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err4 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/type",keyword:"type",params:{type: "integer"},schema:schema37.properties.timestamp.type,parentSchema:schema37.properties.timestamp,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/timestamp",schemaPath:"#/properties/timestamp/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema37.properties.timestamp,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const conversation = validate27;
const schema38 = {"type":"object","required":["id","channelId","customer","startTime","interactions"],"properties":{"id":{"type":"string"},"channelId":{"type":"string"},"customer":{"type":"object","patternProperties":{"^.*$":{"type":"string"}},"maxProperties":30},"startTime":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},"interactions":{"type":"array","items":{"type":"object","required":["id","startTime"],"properties":{"id":{"type":"string"},"startTime":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},"endTime":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"}},"additionalProperties":false}}},"additionalProperties":false};
const pattern6 = new RegExp("^.*$", "u");
const pattern7 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$", "u");

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.channelId === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "channelId"},schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.customer === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "customer"},schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.startTime === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "startTime"},schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.interactions === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "interactions"},schema:schema38.required,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "id") || (key0 === "channelId")) || (key0 === "customer")) || (key0 === "startTime")) || (key0 === "interactions"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 !== "string"){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},schema:schema38.properties.id.type,parentSchema:schema38.properties.id,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.channelId !== undefined){
let data1 = data.channelId;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/channelId",schemaPath:"#/properties/channelId/type",keyword:"type",params:{type: "string"},schema:schema38.properties.channelId.type,parentSchema:schema38.properties.channelId,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.customer !== undefined){
let data2 = data.customer;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length > 30){
const err8 = {instancePath:instancePath+"/customer",schemaPath:"#/properties/customer/maxProperties",keyword:"maxProperties",params:{limit: 30},schema:30,parentSchema:schema38.properties.customer,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var props0 = {};
for(const key1 in data2){
if(pattern6.test(key1)){
let data3 = data2[key1];
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/customer/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/customer/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},schema:schema38.properties.customer.patternProperties["^.*$"].type,parentSchema:schema38.properties.customer.patternProperties["^.*$"],data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
props0[key1] = true;
}
}
}
else {
const err10 = {instancePath:instancePath+"/customer",schemaPath:"#/properties/customer/type",keyword:"type",params:{type: "object"},schema:schema38.properties.customer.type,parentSchema:schema38.properties.customer,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.startTime !== undefined){
let data4 = data.startTime;
if(typeof data4 === "string"){
if(!pattern7.test(data4)){
const err11 = {instancePath:instancePath+"/startTime",schemaPath:"#/properties/startTime/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema38.properties.startTime,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/startTime",schemaPath:"#/properties/startTime/type",keyword:"type",params:{type: "string"},schema:schema38.properties.startTime.type,parentSchema:schema38.properties.startTime,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.interactions !== undefined){
let data5 = data.interactions;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.id === undefined){
const err13 = {instancePath:instancePath+"/interactions/" + i0,schemaPath:"#/properties/interactions/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema38.properties.interactions.items.required,parentSchema:schema38.properties.interactions.items,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6.startTime === undefined){
const err14 = {instancePath:instancePath+"/interactions/" + i0,schemaPath:"#/properties/interactions/items/required",keyword:"required",params:{missingProperty: "startTime"},schema:schema38.properties.interactions.items.required,parentSchema:schema38.properties.interactions.items,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key2 in data6){
if(!(((key2 === "id") || (key2 === "startTime")) || (key2 === "endTime"))){
const err15 = {instancePath:instancePath+"/interactions/" + i0,schemaPath:"#/properties/interactions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema38.properties.interactions.items,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.id !== undefined){
let data7 = data6.id;
if(typeof data7 !== "string"){
const err16 = {instancePath:instancePath+"/interactions/" + i0+"/id",schemaPath:"#/properties/interactions/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema38.properties.interactions.items.properties.id.type,parentSchema:schema38.properties.interactions.items.properties.id,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.startTime !== undefined){
let data8 = data6.startTime;
if(typeof data8 === "string"){
if(!pattern7.test(data8)){
const err17 = {instancePath:instancePath+"/interactions/" + i0+"/startTime",schemaPath:"#/properties/interactions/items/properties/startTime/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema38.properties.interactions.items.properties.startTime,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/interactions/" + i0+"/startTime",schemaPath:"#/properties/interactions/items/properties/startTime/type",keyword:"type",params:{type: "string"},schema:schema38.properties.interactions.items.properties.startTime.type,parentSchema:schema38.properties.interactions.items.properties.startTime,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.endTime !== undefined){
let data9 = data6.endTime;
if(typeof data9 === "string"){
if(!pattern7.test(data9)){
const err19 = {instancePath:instancePath+"/interactions/" + i0+"/endTime",schemaPath:"#/properties/interactions/items/properties/endTime/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema38.properties.interactions.items.properties.endTime,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/interactions/" + i0+"/endTime",schemaPath:"#/properties/interactions/items/properties/endTime/type",keyword:"type",params:{type: "string"},schema:schema38.properties.interactions.items.properties.endTime.type,parentSchema:schema38.properties.interactions.items.properties.endTime,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/interactions/" + i0,schemaPath:"#/properties/interactions/items/type",keyword:"type",params:{type: "object"},schema:schema38.properties.interactions.items.type,parentSchema:schema38.properties.interactions.items,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/interactions",schemaPath:"#/properties/interactions/type",keyword:"type",params:{type: "array"},schema:schema38.properties.interactions.type,parentSchema:schema38.properties.interactions,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema38.type,parentSchema:schema38,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const conversationList = validate28;
const schema39 = {"type":"object","required":["data","page"],"properties":{"data":{"type":"array","items":{"type":"object","required":["id","channelId","customer","startTime","interactions"],"properties":{"id":{"type":"string"},"channelId":{"type":"string"},"customer":{"type":"object","patternProperties":{"^.*$":{"type":"string"}},"maxProperties":30},"startTime":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},"interactions":{"type":"array","items":{"type":"object","required":["id","startTime"],"properties":{"id":{"type":"string"},"startTime":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},"endTime":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"}},"additionalProperties":false}}},"additionalProperties":false}},"page":{"type":"object","required":["pageSize","pageIndex","elementCount","pageCount"],"properties":{"pageSize":{"type":"integer","minimum":0},"pageIndex":{"type":"integer","minimum":0},"elementCount":{"type":"integer","minimum":0},"pageCount":{"type":"integer","minimum":0}},"additionalProperties":false}},"additionalProperties":false};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.data === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.page === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "page"},schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "data") || (key0 === "page"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.data !== undefined){
let data0 = data.data;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.id === undefined){
const err3 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema39.properties.data.items.required,parentSchema:schema39.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.channelId === undefined){
const err4 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: "channelId"},schema:schema39.properties.data.items.required,parentSchema:schema39.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.customer === undefined){
const err5 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: "customer"},schema:schema39.properties.data.items.required,parentSchema:schema39.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.startTime === undefined){
const err6 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: "startTime"},schema:schema39.properties.data.items.required,parentSchema:schema39.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1.interactions === undefined){
const err7 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/required",keyword:"required",params:{missingProperty: "interactions"},schema:schema39.properties.data.items.required,parentSchema:schema39.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data1){
if(!(((((key1 === "id") || (key1 === "channelId")) || (key1 === "customer")) || (key1 === "startTime")) || (key1 === "interactions"))){
const err8 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema39.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/data/" + i0+"/id",schemaPath:"#/properties/data/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema39.properties.data.items.properties.id.type,parentSchema:schema39.properties.data.items.properties.id,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.channelId !== undefined){
let data3 = data1.channelId;
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/data/" + i0+"/channelId",schemaPath:"#/properties/data/items/properties/channelId/type",keyword:"type",params:{type: "string"},schema:schema39.properties.data.items.properties.channelId.type,parentSchema:schema39.properties.data.items.properties.channelId,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.customer !== undefined){
let data4 = data1.customer;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length > 30){
const err11 = {instancePath:instancePath+"/data/" + i0+"/customer",schemaPath:"#/properties/data/items/properties/customer/maxProperties",keyword:"maxProperties",params:{limit: 30},schema:30,parentSchema:schema39.properties.data.items.properties.customer,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var props0 = {};
for(const key2 in data4){
if(pattern6.test(key2)){
let data5 = data4[key2];
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/data/" + i0+"/customer/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/data/items/properties/customer/patternProperties/%5E.*%24/type",keyword:"type",params:{type: "string"},schema:schema39.properties.data.items.properties.customer.patternProperties["^.*$"].type,parentSchema:schema39.properties.data.items.properties.customer.patternProperties["^.*$"],data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
props0[key2] = true;
}
}
}
else {
const err13 = {instancePath:instancePath+"/data/" + i0+"/customer",schemaPath:"#/properties/data/items/properties/customer/type",keyword:"type",params:{type: "object"},schema:schema39.properties.data.items.properties.customer.type,parentSchema:schema39.properties.data.items.properties.customer,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data1.startTime !== undefined){
let data6 = data1.startTime;
if(typeof data6 === "string"){
if(!pattern7.test(data6)){
const err14 = {instancePath:instancePath+"/data/" + i0+"/startTime",schemaPath:"#/properties/data/items/properties/startTime/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema39.properties.data.items.properties.startTime,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/data/" + i0+"/startTime",schemaPath:"#/properties/data/items/properties/startTime/type",keyword:"type",params:{type: "string"},schema:schema39.properties.data.items.properties.startTime.type,parentSchema:schema39.properties.data.items.properties.startTime,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data1.interactions !== undefined){
let data7 = data1.interactions;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.id === undefined){
const err16 = {instancePath:instancePath+"/data/" + i0+"/interactions/" + i1,schemaPath:"#/properties/data/items/properties/interactions/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema39.properties.data.items.properties.interactions.items.required,parentSchema:schema39.properties.data.items.properties.interactions.items,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data8.startTime === undefined){
const err17 = {instancePath:instancePath+"/data/" + i0+"/interactions/" + i1,schemaPath:"#/properties/data/items/properties/interactions/items/required",keyword:"required",params:{missingProperty: "startTime"},schema:schema39.properties.data.items.properties.interactions.items.required,parentSchema:schema39.properties.data.items.properties.interactions.items,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key3 in data8){
if(!(((key3 === "id") || (key3 === "startTime")) || (key3 === "endTime"))){
const err18 = {instancePath:instancePath+"/data/" + i0+"/interactions/" + i1,schemaPath:"#/properties/data/items/properties/interactions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema39.properties.data.items.properties.interactions.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.id !== undefined){
let data9 = data8.id;
if(typeof data9 !== "string"){
const err19 = {instancePath:instancePath+"/data/" + i0+"/interactions/" + i1+"/id",schemaPath:"#/properties/data/items/properties/interactions/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema39.properties.data.items.properties.interactions.items.properties.id.type,parentSchema:schema39.properties.data.items.properties.interactions.items.properties.id,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.startTime !== undefined){
let data10 = data8.startTime;
if(typeof data10 === "string"){
if(!pattern7.test(data10)){
const err20 = {instancePath:instancePath+"/data/" + i0+"/interactions/" + i1+"/startTime",schemaPath:"#/properties/data/items/properties/interactions/items/properties/startTime/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema39.properties.data.items.properties.interactions.items.properties.startTime,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/data/" + i0+"/interactions/" + i1+"/startTime",schemaPath:"#/properties/data/items/properties/interactions/items/properties/startTime/type",keyword:"type",params:{type: "string"},schema:schema39.properties.data.items.properties.interactions.items.properties.startTime.type,parentSchema:schema39.properties.data.items.properties.interactions.items.properties.startTime,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.endTime !== undefined){
let data11 = data8.endTime;
if(typeof data11 === "string"){
if(!pattern7.test(data11)){
const err22 = {instancePath:instancePath+"/data/" + i0+"/interactions/" + i1+"/endTime",schemaPath:"#/properties/data/items/properties/interactions/items/properties/endTime/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$"},schema:"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$",parentSchema:schema39.properties.data.items.properties.interactions.items.properties.endTime,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/data/" + i0+"/interactions/" + i1+"/endTime",schemaPath:"#/properties/data/items/properties/interactions/items/properties/endTime/type",keyword:"type",params:{type: "string"},schema:schema39.properties.data.items.properties.interactions.items.properties.endTime.type,parentSchema:schema39.properties.data.items.properties.interactions.items.properties.endTime,data:data11};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/data/" + i0+"/interactions/" + i1,schemaPath:"#/properties/data/items/properties/interactions/items/type",keyword:"type",params:{type: "object"},schema:schema39.properties.data.items.properties.interactions.items.type,parentSchema:schema39.properties.data.items.properties.interactions.items,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/data/" + i0+"/interactions",schemaPath:"#/properties/data/items/properties/interactions/type",keyword:"type",params:{type: "array"},schema:schema39.properties.data.items.properties.interactions.type,parentSchema:schema39.properties.data.items.properties.interactions,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/data/" + i0,schemaPath:"#/properties/data/items/type",keyword:"type",params:{type: "object"},schema:schema39.properties.data.items.type,parentSchema:schema39.properties.data.items,data:data1};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/data",schemaPath:"#/properties/data/type",keyword:"type",params:{type: "array"},schema:schema39.properties.data.type,parentSchema:schema39.properties.data,data:data0};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.page !== undefined){
let data12 = data.page;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.pageSize === undefined){
const err28 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/required",keyword:"required",params:{missingProperty: "pageSize"},schema:schema39.properties.page.required,parentSchema:schema39.properties.page,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data12.pageIndex === undefined){
const err29 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/required",keyword:"required",params:{missingProperty: "pageIndex"},schema:schema39.properties.page.required,parentSchema:schema39.properties.page,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data12.elementCount === undefined){
const err30 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/required",keyword:"required",params:{missingProperty: "elementCount"},schema:schema39.properties.page.required,parentSchema:schema39.properties.page,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data12.pageCount === undefined){
const err31 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/required",keyword:"required",params:{missingProperty: "pageCount"},schema:schema39.properties.page.required,parentSchema:schema39.properties.page,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key4 in data12){
if(!((((key4 === "pageSize") || (key4 === "pageIndex")) || (key4 === "elementCount")) || (key4 === "pageCount"))){
const err32 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema39.properties.page,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data12.pageSize !== undefined){
let data13 = data12.pageSize;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err33 = {instancePath:instancePath+"/page/pageSize",schemaPath:"#/properties/page/properties/pageSize/type",keyword:"type",params:{type: "integer"},schema:schema39.properties.page.properties.pageSize.type,parentSchema:schema39.properties.page.properties.pageSize,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err34 = {instancePath:instancePath+"/page/pageSize",schemaPath:"#/properties/page/properties/pageSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema39.properties.page.properties.pageSize,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data12.pageIndex !== undefined){
let data14 = data12.pageIndex;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err35 = {instancePath:instancePath+"/page/pageIndex",schemaPath:"#/properties/page/properties/pageIndex/type",keyword:"type",params:{type: "integer"},schema:schema39.properties.page.properties.pageIndex.type,parentSchema:schema39.properties.page.properties.pageIndex,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err36 = {instancePath:instancePath+"/page/pageIndex",schemaPath:"#/properties/page/properties/pageIndex/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema39.properties.page.properties.pageIndex,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data12.elementCount !== undefined){
let data15 = data12.elementCount;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err37 = {instancePath:instancePath+"/page/elementCount",schemaPath:"#/properties/page/properties/elementCount/type",keyword:"type",params:{type: "integer"},schema:schema39.properties.page.properties.elementCount.type,parentSchema:schema39.properties.page.properties.elementCount,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err38 = {instancePath:instancePath+"/page/elementCount",schemaPath:"#/properties/page/properties/elementCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema39.properties.page.properties.elementCount,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data12.pageCount !== undefined){
let data16 = data12.pageCount;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err39 = {instancePath:instancePath+"/page/pageCount",schemaPath:"#/properties/page/properties/pageCount/type",keyword:"type",params:{type: "integer"},schema:schema39.properties.page.properties.pageCount.type,parentSchema:schema39.properties.page.properties.pageCount,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err40 = {instancePath:instancePath+"/page/pageCount",schemaPath:"#/properties/page/properties/pageCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema39.properties.page.properties.pageCount,data:data16};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
}
else {
const err41 = {instancePath:instancePath+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{type: "object"},schema:schema39.properties.page.type,parentSchema:schema39.properties.page,data:data12};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const participantList = validate29;
const schema40 = {"type":"object","required":["participants"],"properties":{"participants":{"type":"array","items":{"type":"object","required":["id","type","language"],"properties":{"id":{"type":"string"},"type":{"type":"string","enum":["bot","user","system","agent"]},"language":{"type":"string"}},"additionalProperties":false}}},"additionalProperties":false};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.participants === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "participants"},schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "participants")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.participants !== undefined){
let data0 = data.participants;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.id === undefined){
const err2 = {instancePath:instancePath+"/participants/" + i0,schemaPath:"#/properties/participants/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema40.properties.participants.items.required,parentSchema:schema40.properties.participants.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.type === undefined){
const err3 = {instancePath:instancePath+"/participants/" + i0,schemaPath:"#/properties/participants/items/required",keyword:"required",params:{missingProperty: "type"},schema:schema40.properties.participants.items.required,parentSchema:schema40.properties.participants.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.language === undefined){
const err4 = {instancePath:instancePath+"/participants/" + i0,schemaPath:"#/properties/participants/items/required",keyword:"required",params:{missingProperty: "language"},schema:schema40.properties.participants.items.required,parentSchema:schema40.properties.participants.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data1){
if(!(((key1 === "id") || (key1 === "type")) || (key1 === "language"))){
const err5 = {instancePath:instancePath+"/participants/" + i0,schemaPath:"#/properties/participants/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema40.properties.participants.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/participants/" + i0+"/id",schemaPath:"#/properties/participants/items/properties/id/type",keyword:"type",params:{type: "string"},schema:schema40.properties.participants.items.properties.id.type,parentSchema:schema40.properties.participants.items.properties.id,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.type !== undefined){
let data3 = data1.type;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/participants/" + i0+"/type",schemaPath:"#/properties/participants/items/properties/type/type",keyword:"type",params:{type: "string"},schema:schema40.properties.participants.items.properties.type.type,parentSchema:schema40.properties.participants.items.properties.type,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!((((data3 === "bot") || (data3 === "user")) || (data3 === "system")) || (data3 === "agent"))){
const err8 = {instancePath:instancePath+"/participants/" + i0+"/type",schemaPath:"#/properties/participants/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema40.properties.participants.items.properties.type.enum},schema:schema40.properties.participants.items.properties.type.enum,parentSchema:schema40.properties.participants.items.properties.type,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.language !== undefined){
let data4 = data1.language;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/participants/" + i0+"/language",schemaPath:"#/properties/participants/items/properties/language/type",keyword:"type",params:{type: "string"},schema:schema40.properties.participants.items.properties.language.type,parentSchema:schema40.properties.participants.items.properties.language,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/participants/" + i0,schemaPath:"#/properties/participants/items/type",keyword:"type",params:{type: "object"},schema:schema40.properties.participants.items.type,parentSchema:schema40.properties.participants.items,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/participants",schemaPath:"#/properties/participants/type",keyword:"type",params:{type: "array"},schema:schema40.properties.participants.type,parentSchema:schema40.properties.participants,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const messageList = validate30;
const schema41 = {"type":"object","required":["messages"],"properties":{"messages":{"type":"array","items":{"type":"object","required":["interactionId","originalText","authorType","participantId"],"properties":{"interactionId":{"type":"string"},"originalText":{"type":"string"},"translatedText":{"type":"string"},"authorType":{"type":"string","enum":["bot","user","system","agent"]},"participantId":{"type":"string"}},"additionalProperties":false}}},"additionalProperties":false};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.messages === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "messages"},schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "messages")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.messages !== undefined){
let data0 = data.messages;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.interactionId === undefined){
const err2 = {instancePath:instancePath+"/messages/" + i0,schemaPath:"#/properties/messages/items/required",keyword:"required",params:{missingProperty: "interactionId"},schema:schema41.properties.messages.items.required,parentSchema:schema41.properties.messages.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.originalText === undefined){
const err3 = {instancePath:instancePath+"/messages/" + i0,schemaPath:"#/properties/messages/items/required",keyword:"required",params:{missingProperty: "originalText"},schema:schema41.properties.messages.items.required,parentSchema:schema41.properties.messages.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1.authorType === undefined){
const err4 = {instancePath:instancePath+"/messages/" + i0,schemaPath:"#/properties/messages/items/required",keyword:"required",params:{missingProperty: "authorType"},schema:schema41.properties.messages.items.required,parentSchema:schema41.properties.messages.items,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.participantId === undefined){
const err5 = {instancePath:instancePath+"/messages/" + i0,schemaPath:"#/properties/messages/items/required",keyword:"required",params:{missingProperty: "participantId"},schema:schema41.properties.messages.items.required,parentSchema:schema41.properties.messages.items,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data1){
if(!(((((key1 === "interactionId") || (key1 === "originalText")) || (key1 === "translatedText")) || (key1 === "authorType")) || (key1 === "participantId"))){
const err6 = {instancePath:instancePath+"/messages/" + i0,schemaPath:"#/properties/messages/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema41.properties.messages.items,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data1.interactionId !== undefined){
let data2 = data1.interactionId;
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/messages/" + i0+"/interactionId",schemaPath:"#/properties/messages/items/properties/interactionId/type",keyword:"type",params:{type: "string"},schema:schema41.properties.messages.items.properties.interactionId.type,parentSchema:schema41.properties.messages.items.properties.interactionId,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.originalText !== undefined){
let data3 = data1.originalText;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/messages/" + i0+"/originalText",schemaPath:"#/properties/messages/items/properties/originalText/type",keyword:"type",params:{type: "string"},schema:schema41.properties.messages.items.properties.originalText.type,parentSchema:schema41.properties.messages.items.properties.originalText,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.translatedText !== undefined){
let data4 = data1.translatedText;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/messages/" + i0+"/translatedText",schemaPath:"#/properties/messages/items/properties/translatedText/type",keyword:"type",params:{type: "string"},schema:schema41.properties.messages.items.properties.translatedText.type,parentSchema:schema41.properties.messages.items.properties.translatedText,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.authorType !== undefined){
let data5 = data1.authorType;
if(typeof data5 !== "string"){
const err10 = {instancePath:instancePath+"/messages/" + i0+"/authorType",schemaPath:"#/properties/messages/items/properties/authorType/type",keyword:"type",params:{type: "string"},schema:schema41.properties.messages.items.properties.authorType.type,parentSchema:schema41.properties.messages.items.properties.authorType,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!((((data5 === "bot") || (data5 === "user")) || (data5 === "system")) || (data5 === "agent"))){
const err11 = {instancePath:instancePath+"/messages/" + i0+"/authorType",schemaPath:"#/properties/messages/items/properties/authorType/enum",keyword:"enum",params:{allowedValues: schema41.properties.messages.items.properties.authorType.enum},schema:schema41.properties.messages.items.properties.authorType.enum,parentSchema:schema41.properties.messages.items.properties.authorType,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data1.participantId !== undefined){
let data6 = data1.participantId;
if(typeof data6 !== "string"){
const err12 = {instancePath:instancePath+"/messages/" + i0+"/participantId",schemaPath:"#/properties/messages/items/properties/participantId/type",keyword:"type",params:{type: "string"},schema:schema41.properties.messages.items.properties.participantId.type,parentSchema:schema41.properties.messages.items.properties.participantId,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/messages/" + i0,schemaPath:"#/properties/messages/items/type",keyword:"type",params:{type: "object"},schema:schema41.properties.messages.items.type,parentSchema:schema41.properties.messages.items,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/type",keyword:"type",params:{type: "array"},schema:schema41.properties.messages.type,parentSchema:schema41.properties.messages,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const oauthProblem = validate31;
const schema42 = {"type":"object","required":["ErrorCode","Error"],"properties":{"ErrorCode":{"type":"string"},"Error":{"type":"string"}},"additionalProperties":false};

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ErrorCode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ErrorCode"},schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.Error === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "Error"},schema:schema42.required,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "ErrorCode") || (key0 === "Error"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.ErrorCode !== undefined){
let data0 = data.ErrorCode;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/ErrorCode",schemaPath:"#/properties/ErrorCode/type",keyword:"type",params:{type: "string"},schema:schema42.properties.ErrorCode.type,parentSchema:schema42.properties.ErrorCode,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.Error !== undefined){
let data1 = data.Error;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/Error",schemaPath:"#/properties/Error/type",keyword:"type",params:{type: "string"},schema:schema42.properties.Error.type,parentSchema:schema42.properties.Error,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const unauthorizedProblem = validate32;
const schema43 = {"type":"object","required":["fault"],"properties":{"fault":{"type":"object","required":["faultstring","detail"],"properties":{"faultstring":{"type":"string"},"detail":{"type":"object","required":["errorcode"],"properties":{"errorcode":{"type":"string"}},"additionalProperties":false}},"additionalProperties":false}},"additionalProperties":false};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fault === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fault"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "fault")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.fault !== undefined){
let data0 = data.fault;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.faultstring === undefined){
const err2 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/required",keyword:"required",params:{missingProperty: "faultstring"},schema:schema43.properties.fault.required,parentSchema:schema43.properties.fault,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.detail === undefined){
const err3 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/required",keyword:"required",params:{missingProperty: "detail"},schema:schema43.properties.fault.required,parentSchema:schema43.properties.fault,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key1 in data0){
if(!((key1 === "faultstring") || (key1 === "detail"))){
const err4 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema43.properties.fault,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.faultstring !== undefined){
let data1 = data0.faultstring;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/fault/faultstring",schemaPath:"#/properties/fault/properties/faultstring/type",keyword:"type",params:{type: "string"},schema:schema43.properties.fault.properties.faultstring.type,parentSchema:schema43.properties.fault.properties.faultstring,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.detail !== undefined){
let data2 = data0.detail;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.errorcode === undefined){
const err6 = {instancePath:instancePath+"/fault/detail",schemaPath:"#/properties/fault/properties/detail/required",keyword:"required",params:{missingProperty: "errorcode"},schema:schema43.properties.fault.properties.detail.required,parentSchema:schema43.properties.fault.properties.detail,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key2 in data2){
if(!(key2 === "errorcode")){
const err7 = {instancePath:instancePath+"/fault/detail",schemaPath:"#/properties/fault/properties/detail/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema43.properties.fault.properties.detail,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.errorcode !== undefined){
let data3 = data2.errorcode;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/fault/detail/errorcode",schemaPath:"#/properties/fault/properties/detail/properties/errorcode/type",keyword:"type",params:{type: "string"},schema:schema43.properties.fault.properties.detail.properties.errorcode.type,parentSchema:schema43.properties.fault.properties.detail.properties.errorcode,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/fault/detail",schemaPath:"#/properties/fault/properties/detail/type",keyword:"type",params:{type: "object"},schema:schema43.properties.fault.properties.detail.type,parentSchema:schema43.properties.fault.properties.detail,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/fault",schemaPath:"#/properties/fault/type",keyword:"type",params:{type: "object"},schema:schema43.properties.fault.type,parentSchema:schema43.properties.fault,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const forbiddenProblem = validate33;
const schema44 = {"type":"object","required":["message","errors"],"properties":{"message":{"type":"string"},"errors":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.message === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.errors === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "errors"},schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "message") || (key0 === "errors"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.message !== undefined){
let data0 = data.message;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},schema:schema44.properties.message.type,parentSchema:schema44.properties.message,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.errors !== undefined){
let data1 = data.errors;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"#/properties/errors/items/type",keyword:"type",params:{type: "string"},schema:schema44.properties.errors.items.type,parentSchema:schema44.properties.errors.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "array"},schema:schema44.properties.errors.type,parentSchema:schema44.properties.errors,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const notFoundProblem = validate34;
const schema45 = {"type":"object","required":["message","errors"],"properties":{"message":{"type":"string"},"errors":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.message === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.errors === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "errors"},schema:schema45.required,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "message") || (key0 === "errors"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.message !== undefined){
let data0 = data.message;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},schema:schema45.properties.message.type,parentSchema:schema45.properties.message,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.errors !== undefined){
let data1 = data.errors;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"#/properties/errors/items/type",keyword:"type",params:{type: "string"},schema:schema45.properties.errors.items.type,parentSchema:schema45.properties.errors.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "array"},schema:schema45.properties.errors.type,parentSchema:schema45.properties.errors,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema45.type,parentSchema:schema45,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const jwkNotFoundProblem = validate35;
const schema46 = {"type":"object","required":["type","title","status","detail","resourceType","resourceId","instance"],"properties":{"type":{"type":"string"},"title":{"type":"string"},"status":{"type":"number","const":404},"detail":{"type":"string"},"resourceType":{"type":"string","const":"JWKPublic"},"resourceId":{"type":"string"},"instance":{"type":"string"}},"additionalProperties":false};

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.status === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.detail === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "detail"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.resourceType === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resourceType"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.resourceId === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resourceId"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.instance === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "instance"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "title")) || (key0 === "status")) || (key0 === "detail")) || (key0 === "resourceType")) || (key0 === "resourceId")) || (key0 === "instance"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err8 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},schema:schema46.properties.type.type,parentSchema:schema46.properties.type,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 !== "string"){
const err9 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},schema:schema46.properties.title.type,parentSchema:schema46.properties.title,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(!((typeof data2 == "number") && (isFinite(data2)))){
const err10 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "number"},schema:schema46.properties.status.type,parentSchema:schema46.properties.status,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(404 !== data2){
const err11 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/const",keyword:"const",params:{allowedValue: 404},schema:404,parentSchema:schema46.properties.status,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.detail !== undefined){
let data3 = data.detail;
if(typeof data3 !== "string"){
const err12 = {instancePath:instancePath+"/detail",schemaPath:"#/properties/detail/type",keyword:"type",params:{type: "string"},schema:schema46.properties.detail.type,parentSchema:schema46.properties.detail,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.resourceType !== undefined){
let data4 = data.resourceType;
if(typeof data4 !== "string"){
const err13 = {instancePath:instancePath+"/resourceType",schemaPath:"#/properties/resourceType/type",keyword:"type",params:{type: "string"},schema:schema46.properties.resourceType.type,parentSchema:schema46.properties.resourceType,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if("JWKPublic" !== data4){
const err14 = {instancePath:instancePath+"/resourceType",schemaPath:"#/properties/resourceType/const",keyword:"const",params:{allowedValue: "JWKPublic"},schema:"JWKPublic",parentSchema:schema46.properties.resourceType,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.resourceId !== undefined){
let data5 = data.resourceId;
if(typeof data5 !== "string"){
const err15 = {instancePath:instancePath+"/resourceId",schemaPath:"#/properties/resourceId/type",keyword:"type",params:{type: "string"},schema:schema46.properties.resourceId.type,parentSchema:schema46.properties.resourceId,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.instance !== undefined){
let data6 = data.instance;
if(typeof data6 !== "string"){
const err16 = {instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/type",keyword:"type",params:{type: "string"},schema:schema46.properties.instance.type,parentSchema:schema46.properties.instance,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const constraintViolationProblem = validate36;
const schema47 = {"type":"object","required":["message","errors"],"properties":{"message":{"type":"string"},"errors":{"type":"array","items":{"type":"string"}}},"additionalProperties":false};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.message === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.errors === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "errors"},schema:schema47.required,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "message") || (key0 === "errors"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.message !== undefined){
let data0 = data.message;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},schema:schema47.properties.message.type,parentSchema:schema47.properties.message,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.errors !== undefined){
let data1 = data.errors;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err4 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"#/properties/errors/items/type",keyword:"type",params:{type: "string"},schema:schema47.properties.errors.items.type,parentSchema:schema47.properties.errors.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "array"},schema:schema47.properties.errors.type,parentSchema:schema47.properties.errors,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validationProblem = validate37;
const schema48 = {"type":"object","required":["message","errors","validations"],"properties":{"message":{"type":"string"},"errors":{"type":"array","items":{"type":"object","required":["code","message"],"properties":{"code":{"type":"string"},"message":{"type":"string"}},"additionalProperties":false}},"validations":{"type":"array","items":{"type":"object","required":["field","value","code","message"],"properties":{"field":{"type":"string"},"value":{"type":"string"},"code":{"type":"string"},"message":{"type":"string"}},"additionalProperties":false}}},"additionalProperties":false};

function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.message === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.errors === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "errors"},schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.validations === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "validations"},schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "message") || (key0 === "errors")) || (key0 === "validations"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.message !== undefined){
let data0 = data.message;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},schema:schema48.properties.message.type,parentSchema:schema48.properties.message,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.errors !== undefined){
let data1 = data.errors;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.code === undefined){
const err5 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"#/properties/errors/items/required",keyword:"required",params:{missingProperty: "code"},schema:schema48.properties.errors.items.required,parentSchema:schema48.properties.errors.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.message === undefined){
const err6 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"#/properties/errors/items/required",keyword:"required",params:{missingProperty: "message"},schema:schema48.properties.errors.items.required,parentSchema:schema48.properties.errors.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "code") || (key1 === "message"))){
const err7 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"#/properties/errors/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema48.properties.errors.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.code !== undefined){
let data3 = data2.code;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/errors/" + i0+"/code",schemaPath:"#/properties/errors/items/properties/code/type",keyword:"type",params:{type: "string"},schema:schema48.properties.errors.items.properties.code.type,parentSchema:schema48.properties.errors.items.properties.code,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.message !== undefined){
let data4 = data2.message;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/errors/" + i0+"/message",schemaPath:"#/properties/errors/items/properties/message/type",keyword:"type",params:{type: "string"},schema:schema48.properties.errors.items.properties.message.type,parentSchema:schema48.properties.errors.items.properties.message,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"#/properties/errors/items/type",keyword:"type",params:{type: "object"},schema:schema48.properties.errors.items.type,parentSchema:schema48.properties.errors.items,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "array"},schema:schema48.properties.errors.type,parentSchema:schema48.properties.errors,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.validations !== undefined){
let data5 = data.validations;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.field === undefined){
const err12 = {instancePath:instancePath+"/validations/" + i1,schemaPath:"#/properties/validations/items/required",keyword:"required",params:{missingProperty: "field"},schema:schema48.properties.validations.items.required,parentSchema:schema48.properties.validations.items,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data6.value === undefined){
const err13 = {instancePath:instancePath+"/validations/" + i1,schemaPath:"#/properties/validations/items/required",keyword:"required",params:{missingProperty: "value"},schema:schema48.properties.validations.items.required,parentSchema:schema48.properties.validations.items,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data6.code === undefined){
const err14 = {instancePath:instancePath+"/validations/" + i1,schemaPath:"#/properties/validations/items/required",keyword:"required",params:{missingProperty: "code"},schema:schema48.properties.validations.items.required,parentSchema:schema48.properties.validations.items,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6.message === undefined){
const err15 = {instancePath:instancePath+"/validations/" + i1,schemaPath:"#/properties/validations/items/required",keyword:"required",params:{missingProperty: "message"},schema:schema48.properties.validations.items.required,parentSchema:schema48.properties.validations.items,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key2 in data6){
if(!((((key2 === "field") || (key2 === "value")) || (key2 === "code")) || (key2 === "message"))){
const err16 = {instancePath:instancePath+"/validations/" + i1,schemaPath:"#/properties/validations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema48.properties.validations.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.field !== undefined){
let data7 = data6.field;
if(typeof data7 !== "string"){
const err17 = {instancePath:instancePath+"/validations/" + i1+"/field",schemaPath:"#/properties/validations/items/properties/field/type",keyword:"type",params:{type: "string"},schema:schema48.properties.validations.items.properties.field.type,parentSchema:schema48.properties.validations.items.properties.field,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.value !== undefined){
let data8 = data6.value;
if(typeof data8 !== "string"){
const err18 = {instancePath:instancePath+"/validations/" + i1+"/value",schemaPath:"#/properties/validations/items/properties/value/type",keyword:"type",params:{type: "string"},schema:schema48.properties.validations.items.properties.value.type,parentSchema:schema48.properties.validations.items.properties.value,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.code !== undefined){
let data9 = data6.code;
if(typeof data9 !== "string"){
const err19 = {instancePath:instancePath+"/validations/" + i1+"/code",schemaPath:"#/properties/validations/items/properties/code/type",keyword:"type",params:{type: "string"},schema:schema48.properties.validations.items.properties.code.type,parentSchema:schema48.properties.validations.items.properties.code,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.message !== undefined){
let data10 = data6.message;
if(typeof data10 !== "string"){
const err20 = {instancePath:instancePath+"/validations/" + i1+"/message",schemaPath:"#/properties/validations/items/properties/message/type",keyword:"type",params:{type: "string"},schema:schema48.properties.validations.items.properties.message.type,parentSchema:schema48.properties.validations.items.properties.message,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/validations/" + i1,schemaPath:"#/properties/validations/items/type",keyword:"type",params:{type: "object"},schema:schema48.properties.validations.items.type,parentSchema:schema48.properties.validations.items,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/validations",schemaPath:"#/properties/validations/type",keyword:"type",params:{type: "array"},schema:schema48.properties.validations.type,parentSchema:schema48.properties.validations,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const internalProblem = validate38;
const schema49 = {"type":"object","required":["message","errors","referenceId"],"properties":{"message":{"type":"string"},"errors":{"type":"array","items":{"type":"string"}},"referenceId":{"type":"string","pattern":"^[0-9a-f]{32}$"}},"additionalProperties":false};
const pattern14 = new RegExp("^[0-9a-f]{32}$", "u");

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.message === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.errors === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "errors"},schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.referenceId === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "referenceId"},schema:schema49.required,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "message") || (key0 === "errors")) || (key0 === "referenceId"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.message !== undefined){
let data0 = data.message;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},schema:schema49.properties.message.type,parentSchema:schema49.properties.message,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.errors !== undefined){
let data1 = data.errors;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/errors/" + i0,schemaPath:"#/properties/errors/items/type",keyword:"type",params:{type: "string"},schema:schema49.properties.errors.items.type,parentSchema:schema49.properties.errors.items,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/errors",schemaPath:"#/properties/errors/type",keyword:"type",params:{type: "array"},schema:schema49.properties.errors.type,parentSchema:schema49.properties.errors,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.referenceId !== undefined){
let data3 = data.referenceId;
if(typeof data3 === "string"){
if(!pattern14.test(data3)){
const err7 = {instancePath:instancePath+"/referenceId",schemaPath:"#/properties/referenceId/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{32}$"},schema:"^[0-9a-f]{32}$",parentSchema:schema49.properties.referenceId,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/referenceId",schemaPath:"#/properties/referenceId/type",keyword:"type",params:{type: "string"},schema:schema49.properties.referenceId.type,parentSchema:schema49.properties.referenceId,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema49.type,parentSchema:schema49,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
